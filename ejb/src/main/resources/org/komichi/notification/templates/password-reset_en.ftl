[Komichi] Choose a new password

<#if name??>Dear ${name},

</#if>Somebody asked to choose a new password for your account.
Please open this link to choose it. The link works once.

${link}

If you did not expect this message, please delete it. Nothing else is needed.

Komichi
${site}
