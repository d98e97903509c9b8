[Komichi] A workshop has changed

<#if name??>Dear ${name},

</#if>"${titleEn}" has changed.

<#list changes as change>
<#if change.what == "MEETING_MOVED">
- "${change.meetingEn}" is at another time
  before: ${change.wasEn}
  now: ${change.isEn}
<#elseif change.what == "MEETING_ADDED">
- "${change.meetingEn}" is new
  ${change.isEn}
<#elseif change.what == "MEETING_DROPPED">
- "${change.meetingEn}" does not take place
  before: ${change.wasEn}
<#elseif change.what == "PREWORK">
- What is to be done beforehand has changed
  What it is, and by when, is on the page below.
<#elseif change.what == "MEETING_LINK">
- The link of the online meeting is another one
  Those who have a seat find it on the page below.
<#else>
- <#if change.what == "FORMAT">How we meet<#elseif change.what == "VENUE">Venue<#else>Address</#if>
  before: ${change.wasEn!"(none)"}
  now: ${change.isEn!"(none)"}
</#if>
</#list>

All times are ${zoneEn}.
Your registration goes on. If you cannot come any more, please give your seat back on this page.

${link}

Komichi
${site}
