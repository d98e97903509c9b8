【こみち】${subject}

<#if name??>${name}さん

</#if>「${title}」の主催者からのお知らせです。

${text}

研修会のページ
${link}

<#include "stop_ja.ftl">
こみち
${site}
