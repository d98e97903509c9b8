[Komichi] A colleague has handed you a seat

<#if name??>Dear ${name},

</#if>A colleague has handed you a seat in "${titleEn}".
The seat is yours. If the organizer asks questions, please answer them on this page.
If you cannot come, you can give the seat back there.

${link}

Komichi
${site}
