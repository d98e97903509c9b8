[Komichi] Your account will be removed in ${days} days

<#if name??>Dear ${name},

</#if>You have not used Komichi for three years.
In ${days} days your account and your learning record will be removed, and cannot be restored.
If you want to keep them, please sign in once before then. Nothing else is needed.

${link}

Certificates can still be verified for the term printed on them.

Komichi
${site}
