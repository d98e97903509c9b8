[Komichi] The sign-off of a visit was withdrawn

<#if name??>Dear ${name},

</#if>The sign-off of your visit of ${onEn} (${titleEn}) was withdrawn. The reason:

${reason}

It no longer counts towards your levels. Your other sign-offs are as before.

${link}

Komichi
${site}
