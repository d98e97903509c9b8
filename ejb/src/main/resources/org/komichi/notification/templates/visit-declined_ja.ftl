【こみち】同行訪問の署名について

<#if name??>${name}さん

</#if>${on}の同行訪問（${title}）に、<#if supervisor??>${supervisor}さん<#else>指導者</#if>は署名しませんでした。
理由は、次のとおりです。

${reason}

${link}

こみち
${site}
