【こみち】研修会の変更のお知らせ

<#if name??>${name}さん

</#if>「${title}」に変更があります。

<#list changes as change>
<#if change.what == "MEETING_MOVED">
・「${change.meeting}」の日時
　変更前：${change.was}
　変更後：${change.is}
<#elseif change.what == "MEETING_ADDED">
・「${change.meeting}」が加わりました
　${change.is}
<#elseif change.what == "MEETING_DROPPED">
・「${change.meeting}」はなくなりました
　変更前：${change.was}
<#elseif change.what == "PREWORK">
・研修会の前にしていただくことが変わりました
　内容と期限は、下のページで見られます。
<#elseif change.what == "MEETING_LINK">
・オンラインのリンクが変わりました
　席の決まった方は、下のページで見られます。
<#else>
・<#if change.what == "FORMAT">開催のしかた<#elseif change.what == "VENUE">会場<#else>住所</#if>
　変更前：${change.was!"（なし）"}
　変更後：${change.is!"（なし）"}
</#if>
</#list>

日時は${zone}です。
申し込みはそのまま続いています。ご都合が合わなくなったときは、次のページで席を返せます。

${link}

こみち
${site}
