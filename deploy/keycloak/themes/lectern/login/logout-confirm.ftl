<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("logoutConfirmHeader")}</p>
  <#elseif section = "form">
    <form id="kc-logout-confirm" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="buttons">
        <button class="btn p" name="confirmLogout" id="kc-logout" type="submit">${msg("doLogout")}</button>
        <#if layout.home()?has_content><a class="btn" href="${layout.home()}">${msg("stayLoggedIn")}</a></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
