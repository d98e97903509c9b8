【こみち】学びの計画の日が近づきました

<#if name??>${name}さん

</#if>計画に入れた日が近づいています。

<#list goals as one>
・${one.by}まで　${one.outcome}　${one.text}　レベル${one.level}へ（いまのレベル ${one.now}）
</#list>

次にできることは、計画のページで見られます。日を決め直すこともできます。

${link}

<#include "stop_ja.ftl">
こみち
${site}
