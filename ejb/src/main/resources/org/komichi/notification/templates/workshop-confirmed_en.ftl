[Komichi] You have a seat

<#if name??>Dear ${name},

</#if>You have a seat at "${titleEn}".
<#if fromTheLine??>A seat has become free, and you were first in line.</#if>
Dates, venue and the time to cancel are on this page.
<#if sentByStation??>The manager of your station applied for you. If you cannot come, you can cancel it yourself on this page.</#if>

${link}
<#if ticket??>
At the door, please show the QR code of your ticket:

${ticket}
</#if>
<#if preworkUntil??>
There is something to do before it begins, until ${preworkUntilEn}.
What it is, and how far you are, is on this page.

${registrations}
</#if>
<#if survey??>
Would you answer a questionnaire before it begins? It is voluntary.

${survey}
</#if>

Komichi
${site}
