[Komichi] You can come along

<#if name??>Dear ${name},

</#if>You can come along (${titleEn}) on ${onEn}.
Please confirm the day on this page. It is not settled yet.

${link}

Komichi
${site}
