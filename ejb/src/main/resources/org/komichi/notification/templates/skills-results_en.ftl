[Komichi] Your skills results

<#if name??>Dear ${name},

</#if>You can see your results at the stations of "${titleEn}" on this page.
Those of the other stations will appear there too, with what to practise next.

${link}

Komichi
${site}
