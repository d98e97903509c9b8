package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.MyData;
import org.komichi.identity.Role;

/**
 * Changes of the account itself, and what reaches as far as a password. Each asks for the password again, and for the second factor of
 * whoever has one; what was typed besides is looked at before, so that no code is used up for nothing.
 */
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

    @Inject
    SecondProof second;

    @Inject
    PersonalTokens tokens;

    @Inject
    MyData data;

    /** Sets a new password and ends every session.
     * @return the stamp with which this session may go on */
    public int changePassword(Proof proof, String newPassword) {
        rules.check(newPassword, changes.owner(currentPerson.id()));
        Credential me = confirmed(proof);
        return changes.password(me.personId(), passwords.hash(newPassword));
    }

    /** Signs her out everywhere else.
     * @return the stamp with which this session may go on */
    public int endOtherSessions(Proof proof) {
        return changes.endSessions(confirmed(proof).personId());
    }

    /** Signs her out where she is signed in besides.
     * @throws org.komichi.shared.NotFound when it is over already, or not hers */
    public void endSession(long session, Proof proof) {
        confirmed(proof);
        sessions.end(session);
    }

    /** Sends a link to a new address. Nothing changes until it is followed; whether somebody has the address stays untold. */
    public void askEmailChange(String newEmail, Proof proof) {
        EmailAddress email = new EmailAddress(newEmail);
        Credential me = confirmed(proof);
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

    /** Makes a token with which a program acts for her.
     * @throws TokenNameNeeded when it has no name
     * @throws TooManyTokens when she has enough */
    public PersonalTokens.NewToken makeToken(String name, int days, Proof proof) {
        tokens.check(name, days);
        confirmed(proof);
        return tokens.make(name, days);
    }

    /** Everything that is held about her. */
    public Map<String, Object> everything(Proof proof) {
        confirmed(proof);
        return data.everything();
    }

    /** Makes sure that it is she who asks, before something that her session alone must not do.
     * @throws WrongPassword when it is not her password
     * @throws TooManyTries when it is too soon after too many wrong ones */
    public void confirm(Proof proof) {
        confirmed(proof);
    }

    /** Makes sure of her password; for the room of second factors, which asks for those itself.
     * @throws WrongPassword when it is not her password
     * @throws TooManyTries when it is too soon after too many wrong ones */
    public void confirmPassword(String password) {
        knows(password);
    }

    /** Deletes the account: profile, tokens and keys go, certificates stay with what is printed on them. */
    public void delete(Proof proof) {
        changes.delete(confirmed(proof).personId());
    }

    private Credential confirmed(Proof proof) {
        Credential me = knows(proof.password());
        second.prove(me.personId(), proof.second());
        return me;
    }

    private Credential knows(@Nullable String password) {
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
