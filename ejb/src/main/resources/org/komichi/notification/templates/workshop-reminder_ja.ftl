【こみち】もうすぐ研修会です（${when}）

<#if name??>${name}さん

</#if>お申し込みの研修会が近づきました。

「${title}」
${meeting}
日時：${when}（${zone}）
<#if place??>
会場：${place}
</#if>
<#if mapLink??>
地図：${mapLink}
</#if>
<#if meetingLink??>
オンラインのリンク：${meetingLink}
このリンクは、席のある方だけにお知らせしています。
</#if>

都合が合わなくなったときは、次のページから席を返せます。次の方に席をお渡しできます。

${link}

<#include "stop_ja.ftl">
こみち
${site}
