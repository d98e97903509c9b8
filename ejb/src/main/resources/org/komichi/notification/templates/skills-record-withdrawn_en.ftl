[Komichi] A skills record was withdrawn

<#if name??>Dear ${name},

</#if>Your record at the station "${stationEn}" of "${titleEn}" was withdrawn.
The reason given is:

${reason}

It no longer counts as evidence. Your other records stay as they are.

${link}

Komichi
${site}
