【こみち】外部の証明書を確認しました

<#if name??>${name}さん

</#if>お出しいただいた「${title}」を確認しました。${outcomes}のレベル${level}の記録になりました。

${link}

こみち
${site}
