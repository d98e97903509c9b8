<#switch what!""><#case "CODE_USED">【こみち】復旧コードでログインがありました<#break><#case "CODES_RENEWED">【こみち】復旧コードを作り直しました<#break><#case "TAKEN_OFF">【こみち】二段階認証を外しました<#break><#default>【こみち】二段階認証の設定が変わりました</#switch>

<#if name??>${name}さん

</#if><#switch what!"">
<#case "APP_ADDED">
アカウントに認証アプリを登録しました。
<#break>
<#case "APP_REMOVED">
アカウントから認証アプリを外しました。
<#break>
<#case "PASSKEY_ADDED">
アカウントにパスキーを登録しました。
<#break>
<#case "PASSKEY_REMOVED">
アカウントからパスキーを外しました。
<#break>
<#case "CODES_RENEWED">
復旧コードを作り直しました。
前のコードは、もう使えません。
<#break>
<#case "CODE_USED">
復旧コードを使ったログインがありました。
そのコードは、もう使えません。
<#break>
<#default>
管理者が、アカウントの二段階認証を外しました。
すべての端末からログアウトしました。
</#switch>
心当たりがないときは、すぐにパスワードを変え、次のページで設定を確かめてください。

${link}

こみち
${site}
