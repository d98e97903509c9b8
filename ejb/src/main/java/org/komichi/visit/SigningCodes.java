package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import org.komichi.account.Guesses;
import org.komichi.shared.KeyRing;

/** The six digits by which a supervisor proves that it is she who holds the phone. Sent to her alone, kept as a fingerprint. */
@ApplicationScoped
class SigningCodes {
    private static final int CODES = 1_000_000;

    @Inject
    SignOffBook book;

    @Inject
    SupervisorRegister register;

    @Inject
    Guesses guesses;

    @Inject
    KeyRing keys;

    @Inject
    Event<VisitNews.CodeSent> sent;

    @Inject
    Clock clock;

    /**
     * Sends a new code; the one before counts no more.
     *
     * @throws SupervisorNotRegistered when the supervisor was withdrawn since
     * @throws org.komichi.account.TooManyTries when too many were sent
     */
    void send(String number) {
        guesses.begin("visit-code " + number);
        SignOff signOff = book.lock(number);
        Instant now = clock.instant();
        if (signOff.state(now) != SignOffState.SIGNED) {
            signOff.mustBeOpen(now);
        }
        RegisteredSupervisor supervisor = register.get(signOff.supervisorKey());
        String code = String.format(
                "%06d",
                Math.floorMod(ByteBuffer.wrap(keys.random(Integer.BYTES)).getInt(), CODES));
        signOff.codeSent(fingerprint(number, code), now);
        sent.fire(new VisitNews.CodeSent(
                supervisor.email(), supervisor.locale(), book.learner(signOff).name(), code));
    }

    /** Counts one guess, before it is looked at.
     * @throws org.komichi.account.TooManyTries when it is too soon */
    void guess(String number) {
        guesses.begin("visit-sign " + number);
    }

    /** Uses a code up.
     * @throws SignOffCodeWrong when it is another one, or too old */
    void use(SignOff signOff, String code) {
        String digits = Normalizer.normalize(code == null ? "" : code, Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        signOff.useCode(fingerprint(signOff.number(), digits), clock.instant());
        guesses.right("visit-sign " + signOff.number());
    }

    private String fingerprint(String number, String code) {
        return keys.fingerprint("sign-off-code", number + " " + code);
    }
}
