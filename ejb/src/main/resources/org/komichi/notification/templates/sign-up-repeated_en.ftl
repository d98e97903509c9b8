[Komichi] You already have an account

<#if name??>Dear ${name},

</#if>Somebody signed up with this e-mail address again.
You already have an account, so there is no need to.
If you forgot the password, you can choose a new one here.

${link}

If you did not expect this message, please delete it. Nothing else is needed.

Komichi
${site}
