<#if unsubscribe??>
To stop mail like this, use the page below.
Letters that you need, such as those about your seat or a change, will still come.
${unsubscribe}

</#if>
