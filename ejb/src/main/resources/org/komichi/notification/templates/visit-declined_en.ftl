[Komichi] Your accompanied visit was not signed off

<#if name??>Dear ${name},

</#if><#if supervisor??>${supervisor}<#else>Your supervisor</#if> did not sign off your visit of ${onEn} (${titleEn}). The reason:

${reason}

${link}

Komichi
${site}
