[Komichi] Evidence arrived from another system

<#if name??>Dear ${name},

</#if>"${source}" (${onEn}, ${outcomesEn}) is on your record now.<#if by??> ${by} vouches for it.</#if>
If you do not know of it, or it is wrong, tell <#if by??>${by} or </#if>the organizer of your course. To receive nothing more, take your code back on the page of your certificates.

${link}

Komichi
${site}
