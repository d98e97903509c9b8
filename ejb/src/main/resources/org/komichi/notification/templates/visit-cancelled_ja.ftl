【こみち】同行訪問の取りやめ

<#if name??>${name}さん

</#if><#if on??>${on}の</#if>同行訪問（${title}）は、取りやめになりました。
<#if reason??>理由は、次のとおりです。

${reason}
</#if>
${link}

こみち
${site}
