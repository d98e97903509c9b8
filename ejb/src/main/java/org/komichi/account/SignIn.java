package org.komichi.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.MalformedEmailAddress;
import org.komichi.identity.SignedIn;

/**
 * Signing in with address and password. Unknown address and wrong password get the same answer after the same work; tries
 * are counted per account and per network address.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    @Inject
    Attempts attempts;

    @Inject
    Credentials credentials;

    @Inject
    Passwords passwords;

    /**
     * Checks an address and a password. Whose account asks for a second factor is not in yet.
     *
     * @param email as typed
     * @param from the network address of whoever asks
     * @throws WrongEmailOrPassword when they do not fit
     * @throws AccountNotConfirmed when they fit, but the address is not confirmed
     * @throws TooManyTries when it is too soon after too many wrong ones
     * @throws TryAgainShortly when the server is busy
     */
    public SignedIn withPassword(String email, String password, String from) {
        attempts.begin(Pause.ADDRESS, from);
        attempts.begin(Pause.ACCOUNT, account(email));
        Optional<Credential> known = known(email);
        boolean right = passwords.verify(password, known.map(Credential::hash).orElse(null));
        if (!right) {
            credentials.refused(known.map(Credential::personId).orElse(null));
            throw new WrongEmailOrPassword();
        }
        Credential credential = known.orElseThrow();
        attempts.succeeded(account(email), from);
        if (!credential.active()) {
            throw new AccountNotConfirmed();
        }
        boolean outdated = passwords.outdated(credential.hash());
        credentials.signedIn(credential, outdated ? passwords.hash(password) : null);
        return new SignedIn(
                credential.personId(),
                credential.stamp(),
                credential.secondFactor() ? SignedIn.Step.SECOND_FACTOR_PENDING : SignedIn.Step.COMPLETE);
    }

    private Optional<Credential> known(String email) {
        try {
            return credentials.find(new EmailAddress(email));
        } catch (MalformedEmailAddress nobody) {
            return Optional.empty();
        }
    }

    // Different spellings of one address are one account.
    private static String account(String email) {
        try {
            return new EmailAddress(email).value();
        } catch (MalformedEmailAddress nobody) {
            return email.substring(0, Math.min(email.length(), 254));
        }
    }
}
