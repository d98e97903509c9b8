[Komichi] Your certificate was revoked

<#if name??>Dear ${name},

</#if>The certificate for "${titleEn}" (number ${number}) was revoked.
Reason: <#switch reason><#case "REQUIREMENTS_NOT_MET">looking through the records of attendance or study, the requirements turned out not to be met.<#break><#case "ISSUED_BY_MISTAKE">it had been issued by mistake.<#break><#default>you asked for it.</#switch>
It cannot be used any more; the page that verifies it says "revoked".
If you do not know why, please ask the organizer of the training.

${link}

Komichi
${site}
