[Komichi] Please confirm your e-mail address

<#if name??>Dear ${name},

</#if>Thank you for signing up.
Please open this link to confirm your e-mail address.

${link}

If you did not expect this message, please delete it. Nothing else is needed.

Komichi
${site}
