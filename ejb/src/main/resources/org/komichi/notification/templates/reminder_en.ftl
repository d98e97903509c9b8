[Komichi] Your questionnaire is waiting

<#if name??>Dear ${name},

</#if>Please answer the questionnaire of "${runEn}".
You may skip any question, and you may decline.
It starts from your page.

${link}

<#include "stop_en.ftl">
Komichi
${site}
