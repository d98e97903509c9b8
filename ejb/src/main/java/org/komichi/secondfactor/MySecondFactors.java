package org.komichi.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.account.Guesses;
import org.komichi.account.MyAccount;
import org.komichi.account.Proof;
import org.komichi.account.TooManyTries;
import org.komichi.account.WrongPassword;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/**
 * The current person's second factors. Whoever adds the first one shows her password again; whoever adds another one, or takes one
 * off, shows a code too. Every change is written down, and told to her by a letter.
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MySecondFactors {
    /** A passkey as its owner sees it. */
    public record PasskeySummary(long id, String name, Instant createdAt, LocalDate lastUsedOn) {}

    /**
     * What she has.
     *
     * @param on whether her sign-in asks for a second factor
     * @param owed whether her roles wait until it does
     * @param appSince since when her app is in use; null when it is not
     * @param setup the app that waits for its first code; null when none does
     * @param passkeysPossible whether this installation can have passkeys
     * @param codesLeft how many recovery codes are left
     */
    public record Overview(
            boolean on,
            boolean owed,
            Instant appSince,
            AppSetup setup,
            boolean passkeysPossible,
            List<PasskeySummary> passkeys,
            int codesLeft) {}

    /**
     * What she enters into her app.
     *
     * @param address to be drawn
     * @param letters to be typed, in groups of four
     */
    public record AppSetup(String address, String letters) {}

    @Inject
    CurrentPerson currentPerson;

    @Inject
    MyAccount account;

    @Inject
    Guesses guesses;

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    RecoveryCodes recovery;

    @Inject
    Clock clock;

    /** What she has. */
    public Overview overview() {
        long me = currentPerson.id();
        var app = factors.app(me);
        return new Overview(
                factors.reading(me, person -> person.hasSecondFactor()),
                currentPerson.owesSecondFactor(),
                app.map(AuthenticatorApp::confirmedAt).orElse(null),
                app.filter(one -> one.waiting(clock.instant())).map(this::setup).orElse(null),
                passkeys.possible(),
                passkeys.of(me).stream()
                        .map(one -> new PasskeySummary(one.id(), one.name(), one.createdAt(), one.lastUsedOn()))
                        .toList(),
                recovery.left(me));
    }

    private AppSetup setup(AuthenticatorApp app) {
        byte[] secret = factors.secret(app);
        String email =
                factors.reading(currentPerson.id(), person -> person.email().value());
        String letters = OneTimeCodes.letters(secret).replaceAll("(.{4})(?=.)", "$1 ");
        return new AppSetup(OneTimeCodes.address(email, secret), letters);
    }

    /** Whether she shows more than her password. */
    public boolean on() {
        return factors.reading(currentPerson.id(), Person::hasSecondFactor);
    }

    /** Whether she may show a passkey instead of a code. */
    public boolean hasPasskey() {
        return passkeys.possible() && !passkeys.of(currentPerson.id()).isEmpty();
    }

    /** What the browser asks a device for then, as JSON; something new each time. */
    public String passkeyQuestion() {
        return passkeys.askForKnown(currentPerson.id());
    }

    /** Begins to set up an app: {@link #overview} shows what to enter into it. Twice is once.
     * @param code a code of a factor that she has; none is needed for the first one
     * @throws WrongPassword when it is not her password
     * @throws WrongCode when she has a factor and this is no code of it */
    public void beginApp(String password, String code) {
        proveAll(password, code);
        factors.beginApp(currentPerson.id());
    }

    /** The first code of the app: from now on it is asked for.
     * @throws WrongCode when it is not right
     * @throws AppNotWaiting when no app waits for it any more
     * @throws TooManyTries when it is too soon after too many wrong ones */
    public Added confirmApp(String code) {
        return guessed(() -> factors.confirmApp(currentPerson.id(), code));
    }

    /** Switches the app off.
     * @return the stamp with which this session may go on
     * @throws WrongPassword when it is not her password
     * @throws WrongCode when it is neither a code of the app nor a recovery code */
    public int removeApp(String password, String code) {
        account.confirmPassword(password);
        return guessed(() -> factors.removeApp(currentPerson.id(), code));
    }

    /** Begins to add a passkey.
     * @param code a code of a factor that she has; none is needed for the first one
     * @return what the browser asks a device for, as JSON
     * @throws PasskeyNameNeeded when it has no name
     * @throws WrongPassword when it is not her password
     * @throws WrongCode when she has a factor and this is no code of it */
    public String beginPasskey(String name, String password, String code) {
        passkeys.nameFor(currentPerson.id(), name);
        proveAll(password, code);
        return passkeys.askForNew(factors.reading(currentPerson.id(), person -> person));
    }

    /** Adds the passkey that a device has made.
     * @param answer what the browser answered to {@link #beginPasskey}
     * @throws PasskeyRefused when it does not answer that */
    public Added addPasskey(String name, String answer) {
        long me = currentPerson.id();
        return factors.addPasskey(me, passkeys.nameFor(me, name), answer);
    }

    /** Removes a passkey.
     * @return the stamp with which this session may go on
     * @throws NotFound when it is not hers */
    public int removePasskey(long id, String password, String code) {
        account.confirmPassword(password);
        return guessed(() -> factors.removePasskey(currentPerson.id(), id, code));
    }

    /** New recovery codes in place of the old ones, shown this once. */
    public List<String> renewCodes(String password, String code) {
        account.confirmPassword(password);
        return guessed(() -> factors.renewCodes(currentPerson.id(), code));
    }

    private void proveAll(String password, String code) {
        account.confirm(new Proof(password, code));
    }

    private <T> T guessed(java.util.function.Supplier<T> deed) {
        String guess = Factors.guess(currentPerson.id());
        guesses.begin(guess);
        T done = deed.get();
        guesses.right(guess);
        return done;
    }
}
