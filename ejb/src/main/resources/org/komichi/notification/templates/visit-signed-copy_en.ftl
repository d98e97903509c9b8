[Komichi] You signed off an accompanied visit

You signed off the visit of <#if learner??>${learner}<#else>a learner</#if> of ${onEn} (${titleEn}).

If you did not sign it, or something was wrong, please withdraw it on this page.

${link}

Komichi
${site}
