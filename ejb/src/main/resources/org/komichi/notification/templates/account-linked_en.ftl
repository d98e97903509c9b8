<#switch what!""><#case "UNLINKED">[Komichi] The account of your organisation is no longer linked<#break><#default>[Komichi] Your account was linked with that of your organisation</#switch>

<#if name??>Dear ${name},

</#if><#switch what!"">
<#case "UNLINKED">
The account of your organisation is no longer linked with yours.
From now on please sign in with e-mail address and password.
<#break>
<#default>
Your account was linked with the account of your organisation.
From now on that account is enough to sign in.
</#switch>
If this was not you, change your password at once and look at your settings here.

${link}

Komichi
${site}
