[Komichi] Evidence was taken back

<#if name??>Dear ${name},

</#if><#if by??>${by}<#else>Who vouched for it</#if> took "${source}" back. Your levels follow from what is left. The reason:

${reason}

${link}

Komichi
${site}
