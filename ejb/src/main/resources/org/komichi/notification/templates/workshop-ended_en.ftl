[Komichi] Your registration has ended

<#if name??>Dear ${name},

</#if>Your registration for "${titleEn}" has ended.
You can register again on this page.

${link}

Komichi
${site}
