[Komichi] A seat is offered to you

<#if name??>Dear ${name},

</#if>A seat at "${titleEn}" has become free.
Please answer on this page before the time it names.
After that the seat goes to the next in line.

${link}

Komichi
${site}
