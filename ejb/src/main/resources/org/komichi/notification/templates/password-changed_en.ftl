[Komichi] Your password has changed

<#if name??>Dear ${name},

</#if>The password of your account has changed.
If it was you, nothing else is needed.
If it was not you, please choose a new one here at once.

${link}

Komichi
${site}
