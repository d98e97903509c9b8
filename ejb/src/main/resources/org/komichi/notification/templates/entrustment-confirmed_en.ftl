[Komichi] The organizer confirmed that you are entrusted

<#if name??>Dear ${name},

</#if>The organizer confirmed what <#if by??>${by}<#else>your supervisor</#if> signed on the visit of ${onEn} (${outcomesEn}). It counts as level 5 now.
This is a record of training, neither a licence nor a permission to perform medical acts.

${link}

Komichi
${site}
