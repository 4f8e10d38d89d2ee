<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${kcSanitize(message.summary)?no_esc}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader?? || requiredActions??>
      <p class="lead">${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>: <strong><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></strong></#list></#if></p>
      </#if>
      <#if !skipLink?? && pageRedirectUri?has_content>
      <p class="after"><a class="btn p" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
      <#elseif !skipLink?? && actionUri?has_content>
      <p class="after"><a class="btn p" href="${actionUri}">${msg("proceedWithAction")}</a></p>
      <#else>
      <@layout.wayBack/>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
