[Komichi] We have your application

<#if name??>Dear ${name},

</#if>We have received your application for "${titleEn}".
The organizer is looking at it; you have no seat yet.
You keep your place in the order of arrival.
We will write to you when it is decided.
<#if sentByStation??>The manager of your station applied for you. If you cannot come, you can cancel it yourself on this page.</#if>

${link}

Komichi
${site}
