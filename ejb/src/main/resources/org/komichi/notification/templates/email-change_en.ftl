[Komichi] Please confirm your new e-mail address

<#if name??>Dear ${name},

</#if>Somebody asked to use this e-mail address for an account.
Open this link and the account changes to this address.

${link}

If you did not expect this message, please delete it. Nothing else is needed.

Komichi
${site}
