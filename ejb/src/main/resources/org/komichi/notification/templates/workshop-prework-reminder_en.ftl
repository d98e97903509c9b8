[Komichi] To do by ${untilEn}

<#if name??>Dear ${name},

</#if>There is still something to do before "${titleEn}".
Please finish it by ${untilEn}.
<#if costsSeat??>
If it is not finished by then, your seat goes to the next in line.
</#if>
What is left is on this page.

${link}

<#include "stop_en.ftl">
Komichi
${site}
