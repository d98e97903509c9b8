[Komichi] Your certificate is ready

<#if name??>Dear ${name},

</#if>Congratulations on completing the training.
Your certificate is ready. You can download the certificate here.

${link}

Komichi
${site}
