package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Role;

/** Changes of the account itself; each asks for the password again. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MyAccount {
    @Inject
    CurrentPerson currentPerson;

    @Inject
    Attempts attempts;

    @Inject
    Credentials credentials;

    @Inject
    OpenSessions sessions;

    @Inject
    PasswordRules rules;

    @Inject
    Passwords passwords;

    @Inject
    AccountChanges changes;

    /** Sets a new password and ends every session.
     * @return the stamp with which this session may go on */
    public int changePassword(String password, String newPassword) {
        Credential me = confirmed(password);
        rules.check(newPassword, changes.owner(me.personId()));
        return changes.password(me.personId(), passwords.hash(newPassword));
    }

    /** Signs her out everywhere else.
     * @return the stamp with which this session may go on */
    public int endOtherSessions(String password) {
        return changes.endSessions(confirmed(password).personId());
    }

    /** Signs her out where she is signed in besides.
     * @throws org.komichi.shared.NotFound when it is over already, or not hers */
    public void endSession(long session, String password) {
        confirmed(password);
        sessions.end(session);
    }

    /** Sends a link to a new address. Nothing changes until it is followed; whether somebody has the address stays untold. */
    public void askEmailChange(String newEmail, String password) {
        EmailAddress email = new EmailAddress(newEmail);
        Credential me = confirmed(password);
        attempts.begin(Pause.MESSAGES, email.value());
        changes.askEmail(me.personId(), email);
    }

    /** Whether a link to a new address can still be followed. */
    @PermitAll
    public boolean canConfirmEmail(String link) {
        return changes.canConfirmEmail(link);
    }

    /** The new address is hers: from now on she signs in with it. Ends every session.
     * @throws LinkNoLongerValid when the link is used or too old
     * @throws AddressTaken when somebody else has the address by now */
    @PermitAll
    public void confirmEmail(String link) {
        changes.confirmEmail(link);
    }

    /** Makes sure that it is she who asks, before something that her session alone must not do.
     * @throws WrongPassword when it is not her password
     * @throws TooManyTries when it is too soon after too many wrong ones */
    public void confirm(String password) {
        confirmed(password);
    }

    /** Deletes the account: profile, tokens and keys go, certificates stay with what is printed on them. */
    public void delete(String password) {
        changes.delete(confirmed(password).personId());
    }

    private Credential confirmed(String password) {
        long person = currentPerson.id();
        String who = "person " + person;
        attempts.begin(Pause.ACCOUNT, who);
        Credential me = credentials.of(person).orElseThrow(WrongPassword::new);
        if (!passwords.verify(password, me.hash())) {
            throw new WrongPassword();
        }
        attempts.pardon(who);
        return me;
    }
}
