<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "user-profile.ftl" as userProfile>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
  <#if section = "header">
    ${msg("loginProfileTitle")}
  <#elseif section = "form">
    <form id="kc-update-profile-form" action="${url.loginAction}" method="post">
      <@fields.summary labels=userProfile.labels()/>
      <@userProfile.attributes/>
      <div class="buttons">
        <button class="btn p" type="submit">${msg("doSubmit")}</button>
        <#if isAppInitiatedAction??><button class="btn" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
