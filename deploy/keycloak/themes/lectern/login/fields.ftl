<#-- Fields with a visible label, their error beneath, and both tied to the input for screen readers. -->
<#import "icons.ftl" as icons>

<#-- The ids of what describes the input, in the order in which it is read. -->
<#macro describedBy name invalid hint><#local ids = []><#if invalid><#local ids = ids + ["error-" + name]></#if><#if hint?has_content><#local ids = ids + ["hint-" + name]></#if><#if ids?has_content> aria-describedby="${ids?join(' ')}"</#if></#macro>

<#macro errorLine name text>
      <p class="err" id="error-${name}"><@icons.of name="error"/><span>${kcSanitize(text)?no_esc}</span></p>
</#macro>

<#macro text name label value="" type="text" autocomplete="" focus=false readOnly=false error="" invalid=(error?has_content) hint="">
    <div class="field">
      <label for="${name}">${label}</label>
      <input class="in" id="${name}" name="${name}" type="${type}" value="${value}" dir="auto"<#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><#if focus> autofocus</#if><#if readOnly> readonly</#if><#if invalid> aria-invalid="true"</#if><@describedBy name=name invalid=error?has_content hint=hint/>>
      <#if error?has_content><@errorLine name=name text=error/></#if>
      <#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
    </div>
</#macro>

<#-- The link, if any, stands at the end of the label's line; Tab comes to it after the form. -->
<#macro password name label autocomplete focus=false error="" invalid=(error?has_content) hint="" linkText="" linkUrl="">
    <div class="field">
      <div class="row between">
        <label for="${name}">${label}</label>
        <#if linkUrl?has_content><a class="sm" href="${linkUrl}">${linkText}</a></#if>
      </div>
      <div class="pw">
        <input class="in" id="${name}" name="${name}" type="password" dir="ltr" autocomplete="${autocomplete}"<#if focus> autofocus</#if><#if invalid> aria-invalid="true"</#if><@describedBy name=name invalid=error?has_content hint=hint/>>
        <button class="ib" type="button" aria-controls="${name}" aria-pressed="false" data-password-toggle aria-label="${msg('showPassword')}"><@icons.eye/></button>
      </div>
      <#if error?has_content><@errorLine name=name text=error/></#if>
      <#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
    </div>
</#macro>

<#-- Above a form with several fields: what must be changed, each a link to its field. Field to label, in the form's order. -->
<#macro summary labels>
    <#local wrong = labels?keys?filter(name -> messagesPerField.existsError(name))>
    <#if wrong?has_content>
    <div class="note e" role="alert" id="summary">
      <@icons.of name="error"/>
      <p class="h">${(wrong?size == 1)?then(msg("summaryOne"), msg("summaryMany", wrong?size))}</p>
      <ul class="sm">
        <#list wrong as name>
        <li><a href="#${name}">${labels[name]!name}</a>: ${kcSanitize(messagesPerField.getFirstError(name))?no_esc}</li>
        </#list>
      </ul>
    </div>
    </#if>
</#macro>

<#function errorOf name>
  <#return messagesPerField.existsError(name)?then(messagesPerField.getFirstError(name), "")>
</#function>

<#-- Stated before it is broken. -->
<#function passwordHint>
  <#if passwordPolicies?? && passwordPolicies.length??>
    <#return msg("passwordHint", passwordPolicies.length)>
  </#if>
  <#return "">
</#function>
