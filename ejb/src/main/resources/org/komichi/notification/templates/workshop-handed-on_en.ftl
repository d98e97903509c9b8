[Komichi] You have handed on your seat

<#if name??>Dear ${name},

</#if>You have handed your seat in "${titleEn}" to a colleague.
Your registration has ended.
The page of the workshop is here.

${link}

Komichi
${site}
