[Komichi] An invitation to learn paediatric home care

<#if name??>Dear ${name},

</#if>An account on Komichi has been made for you.
Komichi is a training site for paediatric home care.
Please open this link and choose a password to begin.

${link}

If you did not expect this message, please delete it. Nothing else is needed.

Komichi
${site}
