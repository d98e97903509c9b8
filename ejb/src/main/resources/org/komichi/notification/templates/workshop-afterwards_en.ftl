[Komichi] What do you think of the workshop?

<#if name??>Dear ${name},

</#if>Thank you for taking part in "${titleEn}".
Would you answer a questionnaire about it?
It is voluntary, and your certificate does not depend on it. This page is open for 30 days.

${link}

<#include "stop_en.ftl">
Komichi
${site}
