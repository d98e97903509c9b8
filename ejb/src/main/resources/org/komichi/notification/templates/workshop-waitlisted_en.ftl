[Komichi] You are on the waiting list

<#if name??>Dear ${name},

</#if>"${titleEn}" is full, and you are on the waiting list.
When a seat is free it goes to the first in line, and we tell you by mail.
This page shows your place.

${link}

Komichi
${site}
