[Komichi] About your application

<#if name??>Dear ${name},

</#if>You cannot take part in "${titleEn}" this time.
The organizer writes:

${reason}

The page of the workshop is here.

${link}

Komichi
${site}
