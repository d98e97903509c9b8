[Komichi] Your workshop is near (${whenEn})

<#if name??>Dear ${name},

</#if>The workshop that you have a seat at is near.

"${titleEn}"
${meetingEn}
When: ${whenEn} (${zoneEn})
<#if place??>
Where: ${place}
</#if>
<#if mapLink??>
Map: ${mapLink}
</#if>
<#if meetingLink??>
Online: ${meetingLink}
This link is only for people who have a seat.
</#if>

If you cannot come, please give your seat back on this page, so that somebody else can have it.

${link}

<#include "stop_en.ftl">
Komichi
${site}
