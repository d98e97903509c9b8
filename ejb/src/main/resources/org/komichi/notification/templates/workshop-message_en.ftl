[Komichi] ${subjectEn}

<#if name??>Dear ${name},

</#if>The organizer of "${titleEn}" writes:

${textEn}

Page of the workshop
${link}

<#include "stop_en.ftl">
Komichi
${site}
