[Komichi] Please confirm your registration

You want to come to "${titleEn}".

You have no seat yet. Please open this link to confirm your registration.

${link}

The link works for 24 hours. Seats are given in the order of confirmation.

If you did not expect this message, please delete it. What was typed is gone after 24 hours.

Komichi
${site}
