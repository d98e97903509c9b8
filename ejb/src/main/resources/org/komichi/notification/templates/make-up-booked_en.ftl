[Komichi] Your place to make up for a missed meeting

<#if name??>Dear ${name},

</#if>you have a place at “${meetingEn}” of “${titleEn}”, for the meeting you missed.
When you attend it, it counts for your own run.
The date is in the attached calendar and on this page:

${link}

If you cannot come, please give the place back here:

${mine}

Komichi
${site}
