[Komichi] You were registered as a supervisor of visits

Dear ${supervisor},

You were registered as a supervisor of accompanied visits in a training in paediatric home care.
Please open this page and decide whether you accept.

${link}

Learners can then ask you to sign off visits. You need no account.
The link works for 14 days.

If you did not expect this message, please delete it.

Komichi
${site}
