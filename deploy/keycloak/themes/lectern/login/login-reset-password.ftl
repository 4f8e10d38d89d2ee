<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "lead">
    <p class="lead">${realm.duplicateEmailsAllowed?then(msg("emailInstructionUsername"), msg("emailInstruction"))}</p>
  <#elseif section = "form">
    <form id="kc-reset-password-form" action="${url.loginAction}" method="post">
      <@fields.text name="username" label=(realm.loginWithEmailAllowed)?then(msg("usernameOrEmail"), msg("username")) value=(auth.attemptedUsername)!"" autocomplete="username" focus=true error=fields.errorOf("username")/>
      <button class="btn p wide" type="submit">${msg("doSendReset")}</button>
    </form>
    <p class="after"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
  </#if>
</@layout.registrationLayout>
