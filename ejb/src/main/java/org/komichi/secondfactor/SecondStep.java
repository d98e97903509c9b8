package org.komichi.secondfactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.komichi.account.Guesses;
import org.komichi.account.TooManyTries;
import org.komichi.identity.SignedIn;

/** The second step of a sign-in, after the right password. Until it is done nothing is open. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondStep {
    /**
     * With what she can go on.
     *
     * @param app whether an authenticator app is in use
     * @param passkeyQuestion what the browser asks a device for, as JSON; null when she has no passkey
     */
    public record Ways(boolean app, String passkeyQuestion) {}

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    Guesses guesses;

    /** With what she can go on; her passkeys are asked something new each time.
     * @param pending what {@link org.komichi.account.SignIn} answered
     * @throws SecondStepOver when the account has changed since */
    public Ways ways(SignedIn pending) {
        long person = pending.personId();
        boolean app = factors.reading(
                pending,
                one -> factors.app(one.id()).filter(AuthenticatorApp::inUse).isPresent());
        boolean passkey = passkeys.possible() && !passkeys.of(person).isEmpty();
        return new Ways(app, passkey ? passkeys.askForKnown(person) : null);
    }

    /** Goes on with a code of the app, or with a recovery code; each counts once.
     * @throws WrongCode when it is none
     * @throws TooManyTries when it is too soon after too many wrong ones
     * @throws SecondStepOver when the account has changed since */
    public SignedIn withCode(SignedIn pending, String code) {
        String guess = Factors.guess(pending.personId());
        guesses.begin(guess);
        Optional<SignedIn> in = factors.enterWithCode(pending, code == null ? "" : code);
        in.ifPresent(right -> guesses.right(guess));
        return in.orElseThrow(WrongCode::new);
    }

    /** Goes on with a passkey.
     * @param answer what the browser answered to {@link Ways#passkeyQuestion}
     * @throws PasskeyRefused when it is none of hers
     * @throws SecondStepOver when the account has changed since */
    public SignedIn withPasskey(SignedIn pending, String answer) {
        try {
            return factors.enterWithPasskey(pending, answer);
        } catch (PasskeyRefused refused) {
            factors.refused(pending.personId());
            throw refused;
        }
    }
}
