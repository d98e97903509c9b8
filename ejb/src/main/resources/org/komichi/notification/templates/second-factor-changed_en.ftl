<#switch what!""><#case "CODE_USED">[Komichi] Somebody signed in with a recovery code<#break><#case "CODES_RENEWED">[Komichi] New recovery codes<#break><#case "TAKEN_OFF">[Komichi] Two-step sign-in was taken off<#break><#default>[Komichi] Your two-step sign-in has changed</#switch>

<#if name??>Dear ${name},

</#if><#switch what!"">
<#case "APP_ADDED">
An authenticator app was added to your account.
<#break>
<#case "APP_REMOVED">
The authenticator app was removed from your account.
<#break>
<#case "PASSKEY_ADDED">
A passkey was added to your account.
<#break>
<#case "PASSKEY_REMOVED">
A passkey was removed from your account.
<#break>
<#case "CODES_RENEWED">
New recovery codes were made for your account.
The earlier ones no longer work.
<#break>
<#case "CODE_USED">
Somebody signed in to your account with a recovery code.
That code no longer works.
<#break>
<#default>
An administrator took the two-step sign-in off your account.
All devices are signed out.
</#switch>
If this was not you, change your password at once and look at your settings here.

${link}

Komichi
${site}
