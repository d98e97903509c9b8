[Komichi] The visit was called off

<#if name??>Dear ${name},

</#if>The visit<#if onEn??> of ${onEn}</#if> (${titleEn}) was called off.<#if reason??> The reason:

${reason}
</#if>
${link}

Komichi
${site}
