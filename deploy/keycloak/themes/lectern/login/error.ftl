<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${kcSanitize(msg("errorTitle"))?no_esc}
  <#elseif section = "form">
    <div id="kc-error-message">
      <@layout.note type="error"><p class="sm">${kcSanitize(message.summary)?no_esc}</p></@layout.note>
      <p class="lead">${msg("nothingLost")}</p>
      <#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <@layout.wayBack/>
    </div>
  </#if>
</@layout.registrationLayout>
