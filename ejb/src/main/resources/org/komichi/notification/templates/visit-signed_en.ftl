[Komichi] Your accompanied visit was signed off

<#if name??>Dear ${name},

</#if><#if supervisor??>${supervisor}<#else>Your supervisor</#if> signed off your visit of ${onEn} (${titleEn}).
You can read what went well and what comes next.

${link}

Komichi
${site}
