[Komichi] The visit is settled

<#if name??>Dear ${name},

</#if><#if learner??>${learner}<#else>The learner</#if> confirmed the visit of ${onEn} (${titleEn}). It is settled.
Both of you are reminded two days before.

${link}

Komichi
${site}
