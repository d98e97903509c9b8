[Komichi] A day of your plan is near

<#if name??>Dear ${name},

</#if>A day that you put into your plan is near.

<#list goals as one>
- By ${one.byEn}: ${one.outcome} ${one.textEn}, to level ${one.level} (now ${one.now})
</#list>

The page of your plan shows what you could do next. You can also choose another day there.

${link}

<#include "stop_en.ftl">
Komichi
${site}
