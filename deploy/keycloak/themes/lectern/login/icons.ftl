<#-- Lucide's shapes (ISC licence, resources/img/LICENSE-lucide.txt); the mark is our own. All beside a word, so hidden from screen readers. -->
<#macro mark><svg aria-hidden="true" width="26" height="26" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="square"><path d="M4 10.5 20 4M12 8.2V20M7 20.5h10"/></svg></#macro>

<#macro svg><svg aria-hidden="true" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><#nested></svg></#macro>

<#macro of name>
<#switch name>
<#case "error"><@svg><circle cx="12" cy="12" r="10"/><line x1="12" x2="12" y1="8" y2="12"/><line x1="12" x2="12.01" y1="16" y2="16"/></@svg><#break>
<#case "warning"><@svg><path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3"/><path d="M12 9v4"/><path d="M12 17h.01"/></@svg><#break>
<#case "success"><@svg><path d="M20 6 9 17l-5-5"/></@svg><#break>
<#default><@svg><circle cx="12" cy="12" r="10"/><path d="M12 16v-4"/><path d="M12 8h.01"/></@svg>
</#switch>
</#macro>

<#macro eye><@svg><path d="M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0"/><circle cx="12" cy="12" r="3"/><line class="strike" x1="2" x2="22" y1="2" y2="22"/></@svg></#macro>
