<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "user-profile.ftl" as userProfile>
<#import "register-commons.ftl" as registerCommons>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("registerTitle")}</#if>
  <#elseif section = "lead">
    <p class="lead">${msg("haveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a>. ${msg("allFieldsNeeded")}</p>
  <#elseif section = "form">
    <form id="kc-register-form" action="${url.registrationAction}" method="post">
      <@fields.summary labels=userProfile.labels() + {"password": msg("password"), "password-confirm": msg("passwordConfirm"), "termsAccepted": msg("termsTitle")}/>
      <@userProfile.attributes/>
      <#if passwordRequired??>
      <@fields.password name="password" label=msg("password") autocomplete="new-password" error=fields.errorOf("password") hint=fields.passwordHint()/>
      <@fields.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=fields.errorOf("password-confirm")/>
      </#if>
      <@registerCommons.termsAcceptance/>
      <#if recaptchaRequired?? && (recaptchaVisible!false)>
      <div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div>
      </#if>
      <button class="btn p wide" type="submit">${msg("doRegister")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
