[Komichi] Your certificate is ready

<#if name??>Dear ${name},

</#if>Congratulations on completing "${courseEn}".
You can download the certificate here.

${link}

Komichi
${site}
