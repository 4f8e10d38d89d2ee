<#-- The frame of every page: what Lectern is at the left, the one thing to do at the right. -->
<#import "icons.ftl" as icons>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title><@title><#nested "header"></@title></title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
  <link rel="preload" href="${url.resourcesPath}/fonts/literata-latin-opsz-normal.woff2" as="font" type="font/woff2" crossorigin>
  <link rel="preload" href="${url.resourcesPath}/fonts/source-sans-3-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin>
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if pageId?starts_with("webauthn") || pageId?contains("passkey")>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/page.js"></script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}"></script>
  </#list>
  </#if>
</head>
<body class="lg" data-page-id="login-${pageId}" data-session-url="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-auth-session="${authenticationSession.authSessionIdHash}"</#if>>
  <a class="skip" href="#main">${msg("skipToContent")}</a>
  <header class="left">
    <@brand/>
    <p class="q">${msg("asideTitle")}</p>
    <p class="s">${msg("asideText")}</p>
  </header>
  <main id="main">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <p class="lead" id="kc-attempted-username">${msg("loggingInAs")} <strong>${auth.attemptedUsername}</strong>. <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    <#nested "show-username">
    </#if>
    <#nested "lead">
    <#-- What an application asked for needs no warning that it must be done. -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <@note type=message.type><p class="sm">${kcSanitize(message.summary)?no_esc}</p></@note>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button class="btn q" id="try-another-way" type="submit">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
    <div id="kc-info"><#nested "info"></div>
    </#if>
    <p class="foot">${msg("cookieNotice")}</p>
  </main>
</body>
</html>
</#macro>

<#-- A heading is markup and a title is text. -->
<#macro title><#local text><#nested></#local>${text?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc} · Lectern</#macro>

<#-- Where the reader came from. -->
<#function home><#return (client.baseUrl)!properties.portalUrl!""></#function>

<#macro brand>
<#if home()?has_content>
    <a class="brand" href="${home()}"><@icons.mark/>Lectern</a>
<#else>
    <span class="brand"><@icons.mark/>Lectern</span>
</#if>
</#macro>

<#-- The one thing to do on a page that asks for nothing. -->
<#macro wayBack>
<#if !skipLink?? && home()?has_content>
      <p class="after"><a class="btn p" id="backToApplication" href="${home()}">${msg("backToApplication")}</a></p>
</#if>
</#macro>

<#-- A notice; one that reports an error is read out at once. -->
<#macro note type>
    <#local kind = {"error": "e", "warning": "w", "success": "ok"}[type]!"i">
    <div class="note ${kind}" role="${(type == 'error')?then('alert', 'status')}">
      <@icons.of name=type/>
      <#nested>
    </div>
</#macro>
