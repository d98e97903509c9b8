package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Person;
import org.komichi.identity.SignedIn;
import org.komichi.secondfactor.SecondFactorChanged.What;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.KeyRing;

/**
 * The rows behind a second factor. Each deed is a short transaction that locks the account first: of two tabs, or two servers, one
 * finds what the other has done.
 */
@ApplicationScoped
class Factors {
    static final String PURPOSE = "authenticator-app";

    /** It is JSON; no code begins so. */
    private static final String ANSWER_OF_A_DEVICE = "{";

    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    @Inject
    RecoveryCodes recovery;

    @Inject
    Passkeys passkeys;

    @Inject
    AuditTrail audit;

    @Inject
    Event<SecondFactorChanged> changed;

    private final OneTimeCodes codes = new OneTimeCodes();

    /** The app of somebody, in use or being set up. */
    @Transactional
    Optional<AuthenticatorApp> app(long personId) {
        return database.createQuery(
                        "select a from AuthenticatorApp a where a.personId = :person", AuthenticatorApp.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    byte[] secret(AuthenticatorApp app) {
        return keys.open(PURPOSE, app.sealed());
    }

    /** Makes the secret of a new app, unless one waits for its first code or is in use: twice is once. */
    @Transactional(TxType.REQUIRES_NEW)
    void beginApp(long personId) {
        locked(personId);
        Optional<AuthenticatorApp> app = app(personId);
        if (app.filter(one -> one.inUse() || one.waiting(clock.instant())).isEmpty()) {
            app.ifPresent(database::remove);
            database.flush();
            byte[] sealed = keys.seal(PURPOSE, keys.random(OneTimeCodes.SECRET_BYTES));
            database.persist(new AuthenticatorApp(personId, sealed, clock.instant()));
        }
    }

    /** Under which words tries of somebody are counted. */
    static String guess(long personId) {
        return "second factor of person " + personId;
    }

    /** Who has a factor shows it before she adds another one or changes her account: a password alone adds the first one only. */
    @Transactional(TxType.REQUIRES_NEW)
    void proveWhatIsThere(long personId, @Nullable String code) {
        if (locked(personId).hasSecondFactor()) {
            proven(personId, code == null ? "" : code);
        }
    }

    /** The first code of a new app. */
    @Transactional(TxType.REQUIRES_NEW)
    Added confirmApp(long personId, String code) {
        Person person = locked(personId);
        AuthenticatorApp app =
                app(personId).filter(one -> one.waiting(clock.instant())).orElseThrow(AppNotWaiting::new);
        if (!app.accept(codes, secret(app), digits(code), clock.instant())) {
            throw new WrongCode();
        }
        app.confirm(clock.instant());
        audit.record("authenticator-app-added", "person", personId, null);
        return added(person, What.APP_ADDED);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Added addPasskey(long personId, String name, String answer) {
        Person person = locked(personId);
        passkeys.add(personId, name, answer);
        audit.record("passkey-added", "person", personId, null);
        return added(person, What.PASSKEY_ADDED);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int removeApp(long personId, String code) {
        Person person = proven(personId, code);
        app(personId).filter(AuthenticatorApp::inUse).ifPresentOrElse(database::remove, () -> {
            throw new ChangedMeanwhile();
        });
        database.flush();
        audit.record("authenticator-app-removed", "person", personId, null);
        return removed(person, What.APP_REMOVED);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int removePasskey(long personId, long passkey, String code) {
        Person person = proven(personId, code);
        passkeys.remove(personId, passkey);
        audit.record("passkey-removed", "person", personId, null);
        return removed(person, What.PASSKEY_REMOVED);
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<String> renewCodes(long personId, String code) {
        Person person = proven(personId, code);
        List<String> fresh = recovery.renew(personId);
        audit.record("recovery-codes-renewed", "person", personId, null);
        tell(person, What.CODES_RENEWED);
        return fresh;
    }

    /** Takes off all that somebody has lost. Her sessions end; roles that need a factor wait for a new one. */
    @Transactional(TxType.REQUIRES_NEW)
    void takeOff(long personId) {
        Person person = locked(personId);
        if (person == null || !person.hasSecondFactor()) {
            throw new ChangedMeanwhile();
        }
        forget(personId);
        person.askForPasswordOnly();
        audit.record("second-factor-taken-off", "person", personId, null);
        tell(person, What.TAKEN_OFF);
    }

    /** The second step of a sign-in with a code: in, or nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<SignedIn> enterWithCode(SignedIn pending, String code) {
        Person person = begun(pending);
        Optional<Means> means = spend(person, code);
        if (means.isEmpty()) {
            audit.recordFor(person.id(), "second-factor-refused", "person", person.id(), null);
            return Optional.empty();
        }
        return Optional.of(entered(person, means.get()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    SignedIn enterWithPasskey(SignedIn pending, String answer) {
        Person person = begun(pending);
        passkeys.show(person.id(), answer);
        return entered(person, Means.PASSKEY);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void refused(long personId) {
        audit.recordFor(personId, "second-factor-refused", "person", personId, null);
    }

    /** Reads something of an account whose password was right a moment ago. */
    @Transactional(TxType.REQUIRES_NEW)
    <T> T reading(SignedIn pending, Function<Person, T> what) {
        return what.apply(begun(pending));
    }

    @Transactional
    <T> T reading(long personId, Function<Person, T> what) {
        return what.apply(database.find(Person.class, personId));
    }

    @Transactional
    void forget(long personId) {
        app(personId).ifPresent(database::remove);
        recovery.forget(personId);
        passkeys.forget(personId);
    }

    private Person begun(SignedIn pending) {
        Person person = locked(pending.personId());
        if (person == null
                || !person.maySignIn()
                || !person.hasSecondFactor()
                || person.stamp() != pending.stamp()
                || pending.step() != SignedIn.Step.SECOND_FACTOR_PENDING) {
            throw new SecondStepOver();
        }
        return person;
    }

    private SignedIn entered(Person person, Means means) {
        audit.recordFor(person.id(), "signed-in", "person", person.id(), means.name());
        if (means == Means.RECOVERY_CODE) {
            tell(person, What.CODE_USED);
        }
        return new SignedIn(person.id(), person.stamp(), SignedIn.Step.COMPLETE);
    }

    // The code is spent with what it allows: when that fails, it is not.
    private Person proven(long personId, String code) {
        Person person = locked(personId);
        if (code.startsWith(ANSWER_OF_A_DEVICE)) {
            passkeys.show(personId, code);
        } else if (spend(person, code).isEmpty()) {
            throw new WrongCode();
        }
        return person;
    }

    private Optional<Means> spend(Person person, String typed) {
        String digits = digits(typed);
        boolean ofTheApp = app(person.id())
                .filter(AuthenticatorApp::inUse)
                .filter(app -> app.accept(codes, secret(app), digits, clock.instant()))
                .isPresent();
        if (ofTheApp) {
            return Optional.of(Means.APP);
        }
        return recovery.spend(person.id(), typed) ? Optional.of(Means.RECOVERY_CODE) : Optional.empty();
    }

    // The first one closes the door to everybody who came with the password alone, programs included.
    private Added added(Person person, What what) {
        List<String> fresh = List.of();
        if (!person.hasSecondFactor()) {
            person.askForSecondFactor(clock.instant());
            database.createQuery("delete from PersonalToken t where t.personId = :person")
                    .setParameter("person", person.id())
                    .executeUpdate();
            fresh = recovery.renew(person.id());
        }
        tell(person, what);
        return new Added(person.stamp(), fresh);
    }

    private int removed(Person person, What what) {
        boolean last = app(person.id()).filter(AuthenticatorApp::inUse).isEmpty()
                && passkeys.of(person.id()).isEmpty();
        if (last) {
            forget(person.id());
            person.askForPasswordOnly();
        }
        tell(person, what);
        return person.stamp();
    }

    private void tell(Person person, What what) {
        changed.fire(new SecondFactorChanged(person.id(), person.email(), person.locale(), what));
    }

    private Person locked(long personId) {
        return database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }

    // Apps show codes in two groups, phones in Japan type wide digits.
    private static String digits(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "");
    }
}
