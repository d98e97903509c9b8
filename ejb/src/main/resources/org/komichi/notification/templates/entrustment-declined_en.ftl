[Komichi] The organizer did not confirm that you are entrusted

<#if name??>Dear ${name},

</#if>The organizer did not confirm what <#if by??>${by}<#else>your supervisor</#if> signed on the visit of ${onEn} (${outcomesEn}). The signature stays, and goes on to count as level 4. The reason:

${reason}

${link}

Komichi
${site}
