[Komichi] You are on the waiting list

<#if name??>Dear ${name},

</#if>"${titleEn}" is full, and you are on the waiting list.
When a seat is free it goes to the first in line, and we tell you by mail.
This page shows your place.
<#if sentByStation??>The manager of your station applied for you. If you cannot come, you can cancel it yourself on this page.</#if>

${link}

Komichi
${site}
