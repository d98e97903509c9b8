[Komichi] A colleague has handed you a seat

<#if name??>Dear ${name},

</#if>A colleague has handed you a seat in "${titleEn}".
The seat is yours. If the organizer asks questions, please answer them on this page.
If you cannot come, you can give the seat back there.

${link}
<#if ticket??>
At the door, please show the QR code of your ticket:

${ticket}
</#if>
<#if survey??>
Would you answer a questionnaire before it begins? It is voluntary.

${survey}
</#if>

Komichi
${site}
