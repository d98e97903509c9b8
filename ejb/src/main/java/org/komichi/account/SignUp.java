package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.SignedIn;
import org.komichi.shared.ServiceSettings;

/**
 * Signing up: an address and a password, then a link that proves the address. Whether an address has an account already is
 * told to nobody but its owner: the answer and the work are the same.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUp {
    @Inject
    Attempts attempts;

    @Inject
    ServiceSettings settings;

    @Inject
    PasswordRules rules;

    @Inject
    Passwords passwords;

    @Inject
    NewAccounts accounts;

    @Inject
    SignIn signIn;

    /**
     * Begins an account and sends the link.
     *
     * @param typedEmail as typed
     * @param from the network address of whoever asks
     * @throws SignUpClosed when an administrator decided so
     */
    public void signUp(String typedEmail, String password, Locale locale, String from) {
        checkOpen();
        EmailAddress email = new EmailAddress(typedEmail);
        rules.check(password, PasswordOwner.of(email));
        attempts.begin(Pause.ADDRESS, "sign-up " + from);
        attempts.begin(Pause.MESSAGES, email.value());
        String hash = passwords.hash(password);
        accounts.begin(email, hash, locale);
    }

    /**
     * Begins an account whose address another house has checked, and signs in. When the address has an account already nothing of it
     * changes: its owner gets the usual letter.
     *
     * @return in, or nothing when a letter is on its way
     * @throws SignUpClosed when an administrator decided so
     */
    public Optional<SignedIn> signUpProven(String provenEmail, String password, Locale locale, String from) {
        checkOpen();
        EmailAddress email = new EmailAddress(provenEmail);
        rules.check(password, PasswordOwner.of(email));
        attempts.begin(Pause.ADDRESS, "sign-up " + from);
        boolean open = accounts.beginProven(email, passwords.hash(password), locale);
        return open ? Optional.of(signIn.withPassword(email.value(), password, from)) : Optional.empty();
    }

    private void checkOpen() {
        if (!settings.signUpOpen()) {
            throw new SignUpClosed();
        }
    }

    /** Whether a link from a message can still be followed. */
    public boolean canConfirm(String link) {
        return accounts.canConfirm(link);
    }

    /**
     * Confirms the address and signs in. The password is asked again: a link that somebody else caused by signing up with
     * this address must not open an account with a password that somebody else knows.
     *
     * @throws LinkNoLongerValid when the link is used or too old
     * @throws WrongEmailOrPassword when the password is not the one chosen at sign-up
     */
    public SignedIn confirm(String link, String password, String from) {
        EmailAddress email = accounts.emailOf(link);
        try {
            signIn.withPassword(email.value(), password, from);
        } catch (AccountNotConfirmed asExpected) {
            accounts.confirm(link);
        }
        return signIn.withPassword(email.value(), password, from);
    }
}
