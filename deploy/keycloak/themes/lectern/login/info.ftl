<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${kcSanitize(message.summary)?no_esc}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader?? || requiredActions??>
      <p class="lead">${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>: <strong><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></strong></#list></#if></p>
      </#if>
      <#if !skipLink??>
        <#if pageRedirectUri?has_content>
      <p class="after"><a class="btn p" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
        <#elseif actionUri?has_content>
      <p class="after"><a class="btn p" href="${actionUri}">${msg("proceedWithAction")}</a></p>
        <#elseif (client.baseUrl)?has_content>
      <p class="after"><a class="btn p" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
