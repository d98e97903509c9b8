[Komichi] Please tell us what your station takes on

<#if name??>Dear ${name},

</#if>People of the station that you manage took part in "${runEn}".
We would like to know from you, as its manager, how many children it takes.
It takes about three minutes and is not joined with what anybody answered.

${link}

<#include "stop_en.ftl">
Komichi
${site}
