[Komichi] Your e-mail address has changed

<#if name??>Dear ${name},

</#if>The e-mail address of your account has changed.
From now on we write to the new address.
If it was not you, please tell us here.

${link}

Komichi
${site}
