[Komichi] Your code to sign

Code: ${code}

It lets you sign off an accompanied visit of <#if learner??>${learner}<#else>a learner</#if>. It works for 15 minutes.

If you did not expect it, please tell it to nobody. Without the code nothing is signed.

Komichi
${site}
