<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("emailVerifyInstruction1", verifyEmail!(user.email)!"")}</p>
  <#elseif section = "form">
    <form id="kc-verify-email-form" action="${url.loginAction}" method="post">
      <div class="buttons">
        <#if isAppInitiatedAction??>
        <button class="btn p" type="submit">${(verifyEmail??)?then(msg("emailVerifyResend"), msg("emailVerifySend"))}</button>
        <button class="btn" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
        <#else>
        <a class="btn" href="${url.loginAction}">${msg("emailVerifyResend")}</a>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
