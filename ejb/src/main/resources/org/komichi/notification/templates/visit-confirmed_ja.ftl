【こみち】同行訪問が決まりました

<#if name??>${name}さん

</#if><#if learner??>${learner}さん<#else>受講者</#if>が、${on}の同行訪問（${title}）を確かめました。これで決まりです。
二日前に、お二人にお知らせします。

${link}

こみち
${site}
