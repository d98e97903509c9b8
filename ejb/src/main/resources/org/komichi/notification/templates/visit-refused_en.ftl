[Komichi] About your request to come along

<#if name??>Dear ${name},

</#if>Your request (${titleEn}) was declined. The reason:

${reason}

You can look for other hosts from this page.

${link}

Komichi
${site}
