【こみち】修了証が取り消されました

<#if name??>${name}さん

</#if>「${title}」の修了証（番号 ${number}）は、取り消されました。
理由：<#switch reason><#case "REQUIREMENTS_NOT_MET">出席や学習の記録を確かめたところ、修了の要件を満たしていませんでした。<#break><#case "ISSUED_BY_MISTAKE">誤って発行されたものでした。<#break><#default>ご本人からのお申し出によります。</#switch>
この修了証は、もう使えません。確認ページには「取り消し済み」と出ます。
心あたりがないときは、研修の主催者にお尋ねください。

${link}

こみち
${site}
