[Komichi] Your place was given back

<#if name??>Dear ${name},

</#if>your place at “${meetingEn}” of “${titleEn}” was given back.
If you can make up for the missed meeting on another day, this page says so:

${mine}

Komichi
${site}
