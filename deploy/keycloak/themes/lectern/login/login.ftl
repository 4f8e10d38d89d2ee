<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign refused = messagesPerField.existsError("username", "password")>
<@layout.registrationLayout displayMessage=!refused; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "lead">
    <#if realm.password && realm.registrationAllowed && !registrationDisabled??>
    <p class="lead">${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a>. ${msg("readingNeedsNoAccount")}</p>
    </#if>
  <#elseif section = "form">
    <#if realm.password>
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if refused>
      <@layout.note type="error">
        <p class="sm" id="refused">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}<#if realm.resetPasswordAllowed> ${msg("checkBothOr")} <a href="${url.loginResetCredentialsUrl}">${msg("setNewPassword")}</a>.</#if></p>
      </@layout.note>
      </#if>
      <#if !usernameHidden??>
      <@fields.text name="username" label=(realm.loginWithEmailAllowed)?then(msg("usernameOrEmail"), msg("username")) value=(login.username)!"" autocomplete="username" focus=!refused invalid=refused/>
      </#if>
      <@fields.password name="password" label=msg("password") autocomplete="current-password" focus=refused invalid=refused
        linkText=msg("doForgotPassword") linkUrl=(realm.resetPasswordAllowed)?then(url.loginResetCredentialsUrl, "")
        hint=refused?then(msg("triesHint"), "")/>
      <#if realm.rememberMe && !usernameHidden??>
      <label class="check"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="btn p wide" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
    </form>
    </#if>
  <#elseif section = "socialProviders">
    <#if realm.password && social?? && social.providers?has_content>
    <section class="others" id="kc-social-providers">
      <h2>${msg("identity-provider-login-label")}</h2>
      <ul>
        <#list social.providers as provider>
        <li><a class="btn wide" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName}</a></li>
        </#list>
      </ul>
    </section>
    </#if>
  </#if>
</@layout.registrationLayout>
