package org.komichi.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.shared.NotFound;

/**
 * The supervisor's answer: on the learner's phone, by the link in her letter, or signed in. Without an account she proves who she is
 * by a code that only her own mailbox gets. A link serves for one answer.
 */
@Stateless
@PermitAll
public class Signing {
    @Inject
    SignOffBook book;

    @Inject
    SupervisorRegister register;

    @Inject
    SigningCodes signingCodes;

    @Inject
    SealedLinks links;

    @Inject
    SignedVisits signedVisits;

    @Inject
    CleanWords words;

    @Inject
    VisitCodes codes;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNews.SignOffSigned> signed;

    @Inject
    Event<VisitNews.SignOffDeclined> declined;

    @Inject
    Clock clock;

    /**
     * What stands on the page.
     *
     * @param codeNeeded whether she has still to prove who she is
     * @param learnersPhone whether it is the learner who is signed in here
     * @param supervised whether the supervisor is still registered
     */
    public record Sheet(SeenSignOff signOff, boolean codeNeeded, boolean learnersPhone, boolean supervised) {}

    /** The sign-off that a link leads to, whatever became of it; opening it changes nothing.
     * @throws NotFound when we did not make the link */
    public Sheet open(String token) {
        SignOff signOff = book.find(number(token)).orElseThrow(NotFound::new);
        return new Sheet(
                book.shown(signOff),
                !isHers(signOff),
                currentPerson
                        .idIfSignedIn()
                        .filter(id -> id == signOff.learnerId())
                        .isPresent(),
                registered(signOff));
    }

    private boolean registered(SignOff signOff) {
        try {
            register.get(signOff.supervisorKey());
            return true;
        } catch (SupervisorNotRegistered gone) {
            return false;
        }
    }

    /** Sends the supervisor her code.
     * @throws SignOffOver when it was answered, taken back, or is too old
     * @throws org.komichi.account.TooManyTries when too many were sent */
    public void sendCode(String token) {
        signingCodes.send(number(token));
    }

    /**
     * Signs. The learner hears of it at once, and what follows for her levels is noted in the same transaction.
     *
     * @param code what the supervisor was sent; not asked of her who is signed in
     * @throws SignOffOver when it was answered, taken back, or is too old
     * @throws SupervisorNotRegistered when she was withdrawn since she was asked
     * @throws OwnSignOff when it is the learner herself, with whichever account
     * @throws SignOffCodeWrong when the code is another one, or too old
     * @throws EntrustmentNeeded when she has not said how far she entrusts
     * @throws org.komichi.deidentification.WordsPointToSomebody when a text may lead to a child
     */
    public void sign(String token, String code, Observation observation) {
        Entrustment entrustment = Entrustment.of(observation.entrustment());
        String well = words.feedback("wentWell", observation.wentWell());
        String next = words.feedback("nextTime", observation.nextTime());
        Instant now = clock.instant();
        SignOff signOff = proved(token, code, now);
        RegisteredSupervisor supervisor = register.get(signOff.supervisorKey());
        signOff.sign(supervisor, entrustment, known(signOff, observation.seen()), well, next, now);
        signedVisits.keep(signOff);
        audit.recordFor(
                supervisor.personId(), "sign-off-signed", "person", signOff.learnerId(), "" + entrustment.number());
        Person learner = book.learner(signOff);
        signed.fire(new VisitNews.SignOffSigned(
                learner.id(),
                learner.name(),
                supervisor.name(),
                supervisor.email(),
                supervisor.locale(),
                signOff.visitedOn(),
                book.title(signOff),
                "/my/visits/" + signOff.number(),
                "/sign/" + links.token(SealedLinks.Purpose.SIGN_OFF, signOff.number())));
    }

    /** Will not sign, and says why. */
    public void decline(String token, String code, String why) {
        String reason = words.reason(why);
        Instant now = clock.instant();
        SignOff signOff = proved(token, code, now);
        signOff.decline(reason, now);
        audit.recordFor(signOff.supervisorPersonId(), "sign-off-declined", "person", signOff.learnerId(), null);
        declined.fire(new VisitNews.SignOffDeclined(
                signOff.learnerId(),
                signOff.supervisorName(),
                signOff.visitedOn(),
                book.title(signOff),
                reason,
                "/my/visits/" + signOff.number()));
    }

    /** Takes her signature back, and says why.
     * @throws SignOffWithdrawnAlready when there is nothing to take back */
    public void withdraw(String token, String code, String why) {
        String reason = words.reason(why);
        String number = number(token);
        boolean hers = isHers(book.find(number).orElseThrow(NotFound::new));
        if (!hers) {
            signingCodes.guess(number);
        }
        SignOff signOff = book.lock(number);
        if (signOff.state(clock.instant()) != SignOffState.SIGNED) {
            throw new SignOffWithdrawnAlready();
        }
        if (!hers) {
            signingCodes.use(signOff, code);
        }
        signedVisits.withdraw(signOff, signOff.supervisorPersonId(), reason);
    }

    // The row is locked before anything is asked: of two answers at once, the second finds the first.
    private SignOff proved(String token, String code, Instant now) {
        String number = number(token);
        boolean hers = isHers(book.find(number).orElseThrow(NotFound::new));
        if (!hers) {
            signingCodes.guess(number);
        }
        SignOff signOff = book.lock(number);
        signOff.mustBeOpen(now);
        register.mustBeAnother(book.learner(signOff), register.get(signOff.supervisorKey()));
        if (!hers) {
            signingCodes.use(signOff, code);
        }
        return signOff;
    }

    private Map<String, Seen> known(SignOff signOff, Map<String, Seen> seen) {
        return book.items(signOff, codes.competencies()).stream()
                .map(SeenSignOff.Item::id)
                .filter(seen::containsKey)
                .collect(Collectors.toMap(id -> id, seen::get));
    }

    private boolean isHers(SignOff signOff) {
        return currentPerson
                .idIfSignedIn()
                .filter(id -> id.equals(signOff.supervisorPersonId()))
                .isPresent();
    }

    private String number(String token) {
        return links.read(SealedLinks.Purpose.SIGN_OFF, token);
    }
}
