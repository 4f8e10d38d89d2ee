<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("pageExpiredMsg1")}</p>
  <#elseif section = "form">
    <div class="buttons">
      <a class="btn p" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
      <a class="btn" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
