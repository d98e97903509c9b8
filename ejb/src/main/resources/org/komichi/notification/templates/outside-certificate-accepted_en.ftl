[Komichi] Your certificate was accepted

<#if name??>Dear ${name},

</#if>Your certificate "${title}" was checked. It is on record for ${outcomesEn} at level ${level} now.

${link}

Komichi
${site}
