package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.komichi.identity.EmailAddress;

/** A password chosen through a link: by somebody who forgot hers, or who was invited. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewPassword {
    @Inject
    Attempts attempts;

    @Inject
    PasswordRules rules;

    @Inject
    Passwords passwords;

    @Inject
    PasswordLinks links;

    @Inject
    FirstAdministratorsLink firstLink;

    /** Sends a link to an address, if it has an account. Nobody learns whether it has. */
    public void ask(String typedEmail, String from) {
        EmailAddress email = new EmailAddress(typedEmail);
        attempts.begin(Pause.ADDRESS, "new-password " + from);
        attempts.begin(Pause.MESSAGES, email.value());
        links.send(email);
    }

    /** The address whose password the link sets; empty when the link is no longer valid. */
    public Optional<String> emailOf(String link) {
        return links.find(link).map(EmailAddress::value);
    }

    /** Sets the password, confirms the address, and ends every session.
     * @throws LinkNoLongerValid when the link is used or too old */
    public void choose(String link, String password) {
        PasswordOwner owner = links.owner(link).orElseThrow(LinkNoLongerValid::new);
        rules.check(password, owner);
        links.choose(link, passwords.hash(password));
        firstLink.used(link);
        attempts.pardon(owner.email().value());
    }
}
