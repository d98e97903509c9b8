[Komichi] A seat is offered to you

<#if name??>Dear ${name},

</#if>A seat at "${titleEn}" has become free.
Please answer on this page before the time it names.
After that the seat goes to the next in line.
<#if sentByStation??>The manager of your station applied for you. If you cannot come, you can cancel it yourself on this page.</#if>

${link}

Komichi
${site}
