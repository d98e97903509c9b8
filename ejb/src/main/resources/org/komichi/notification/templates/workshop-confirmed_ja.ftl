【こみち】席が決まりました

<#if name??>${name}さん

</#if>「${title}」の席が決まりました。
<#if fromTheLine??>順番待ちの席が空きました。</#if>
日程と会場、取り消しの期限は、次のページにあります。
<#if sentByStation??>ご所属の事業所の管理者が申し込みました。来られないときは、次のページからご自分で取り消せます。</#if>

${link}
<#if ticket??>
当日の受付では、参加券のQRコードを見せてください。

${ticket}
</#if>
<#if preworkUntil??>
研修会の前に、していただくことがあります。期限は${preworkUntil}です。
することと、どこまで終わったかは、次のページにあります。

${registrations}
</#if>
<#if survey??>
研修の前のアンケートに、答えてくださいますか。回答は任意です。

${survey}
</#if>

こみち
${site}
