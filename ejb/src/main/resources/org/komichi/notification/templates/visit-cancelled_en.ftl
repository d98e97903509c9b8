[Komichi] The visit was called off

<#if name??>Dear ${name},

</#if>The visit<#if onEn??> of ${onEn}</#if> (${titleEn}) was called off. The reason:

${reason}

${link}

Komichi
${site}
