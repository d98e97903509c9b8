[Komichi] About your registration

Somebody used this e-mail address to register for "${titleEn}" without an account.
This address has an account already, and nothing has been registered yet.

To register, please sign in on this page.

${link}

If you do not know your password, choose a new one here.
${site}/password

If you did not expect this message, please delete it.

Komichi
${site}
