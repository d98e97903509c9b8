[Komichi] Your accompanied visit is soon

<#if name??>Dear ${name},

</#if>Your accompanied visit (${titleEn}) is on ${onEn}.
Please make sure before the visit that the family agrees.
If you cannot come, please say so early on this page.

${link}

Komichi
${site}
