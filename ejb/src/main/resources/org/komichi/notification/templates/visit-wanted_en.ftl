[Komichi] Somebody asks to come along

<#if name??>Dear ${name},

</#if><#if learner??>${learner}<#else>A learner</#if> asks for a place on your visit (${titleEn}).
Please answer on this page.

${link}

Komichi
${site}
