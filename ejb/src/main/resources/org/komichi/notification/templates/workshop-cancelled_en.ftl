[Komichi] A workshop is cancelled

<#if name??>Dear ${name},

</#if>"${titleEn}" does not take place.
Your registration has ended. There is nothing you need to do.

The organizer writes:
${reason}

${link}

Komichi
${site}
