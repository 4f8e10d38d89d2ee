<#-- The fields of a person, as the realm's user profile lists them. -->
<#import "fields.ftl" as fields>
<#import "user-profile-commons.ftl" as commons>
<#macro attributes>
  <#list profile.attributes as attribute>
    <#if attribute.annotations.inputType?? || attribute.multivalued>
    <#-- What an installation has added, in one of the many forms that Keycloak knows. -->
    <div class="field">
      <label for="${attribute.name}">${advancedMsg(attribute.displayName!"")}<#if !attribute.required> ${msg("optional")}</#if></label>
      <@commons.inputFieldByType attribute=attribute/>
      <#if messagesPerField.existsError(attribute.name)><@fields.errorLine name=attribute.name text=messagesPerField.getFirstError(attribute.name)/></#if>
    </div>
    <#else>
    <@fields.text name=attribute.name label=advancedMsg(attribute.displayName!"") + attribute.required?then("", " " + msg("optional"))
      value=attribute.value!"" type=(attribute.name == "email")?then("email", "text")
      autocomplete=attribute.autocomplete!({"username": "username", "email": "email", "firstName": "given-name", "lastName": "family-name"}[attribute.name]!"")
      readOnly=attribute.readOnly focus=(attribute?index == 0 && !messagesPerField.existsError("username", "email", "firstName", "lastName", "password", "password-confirm"))
      error=fields.errorOf(attribute.name)/>
    </#if>
  </#list>
</#macro>

<#-- Field to label, in the order of the form. -->
<#function labels>
  <#local all = {}>
  <#list profile.attributes as attribute>
    <#local all = all + {attribute.name: advancedMsg(attribute.displayName!attribute.name)}>
  </#list>
  <#return all>
</#function>
