【こみち】事前学習の期限は${until}です

<#if name??>${name}さん

</#if>「${title}」の前に、していただくことがまだ残っています。
期限は${until}です。
<#if costsSeat??>
期限までに終わらないと、席は次の方に移ります。
</#if>
何が残っているかは、次のページにあります。

${link}

<#include "stop_ja.ftl">
こみち
${site}
