<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
      <@fields.password name="password-new" label=msg("passwordNew") autocomplete="new-password" focus=true error=fields.errorOf("password") hint=fields.passwordHint()/>
      <@fields.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=fields.errorOf("password-confirm")/>
      <label class="check"><input id="logout-sessions" name="logout-sessions" type="checkbox" value="on"> ${msg("logoutOtherSessions")}</label>
      <div class="buttons">
        <button class="btn p" name="login" type="submit">${msg("doSavePassword")}</button>
        <#if isAppInitiatedAction??><button class="btn" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
