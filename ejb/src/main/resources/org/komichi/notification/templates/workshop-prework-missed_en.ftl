[Komichi] Your seat has gone to somebody else

<#if name??>Dear ${name},

</#if>To come to "${titleEn}", there was something to do beforehand by a certain day.
It was not finished by then, so your seat has gone to the next in line.
As long as registration is open you can register again on this page. You would be last in line.

${link}

Komichi
${site}
