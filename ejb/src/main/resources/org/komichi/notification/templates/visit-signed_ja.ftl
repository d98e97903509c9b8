【こみち】同行訪問が署名されました

<#if name??>${name}さん

</#if>${on}の同行訪問（${title}）に、<#if supervisor??>${supervisor}さん<#else>指導者</#if>が署名しました。
よかったことと、次の目標を見られます。

${link}

こみち
${site}
