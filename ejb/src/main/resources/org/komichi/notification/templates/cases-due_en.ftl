[Komichi] Cases to look at again (${count})

<#if name??>Dear ${name},

</#if>Twelve months have passed since these cases were published or last reviewed (${count} in all).
Please let one of you see whether rules and sources have changed.

<#list cases as one>
- ${one.titleEn}
</#list>
<#if more != "0">
- and ${more} more
</#if>

You find them on the editors' desk under "Due for review".

${link}

Komichi
${site}
