[Komichi] Your certificate was not accepted

<#if name??>Dear ${name},

</#if>Your certificate "${title}" was checked, and does not count here. The reason:

${reason}

${link}

Komichi
${site}
