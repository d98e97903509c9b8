[Komichi] Please sign off an accompanied visit

<#if learner??>${learner}<#else>A learner</#if> asks you to sign off an accompanied visit.

Day: ${onEn}
About: ${titleEn}

You can sign on this page. It takes about a minute, and you need no account.

${link}

The link works for 14 days, for one answer.
Please write nothing about the child or the family anywhere.

Komichi
${site}
