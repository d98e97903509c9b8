package org.komichi.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.komichi.account.Guesses;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** A learner asks a registered supervisor to sign off a visit, and hands her phone over or sends a link. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class AskingForSignOff {
    /** So many may wait for an answer at a time. */
    static final int MOST_OPEN = 20;

    @Inject
    SignOffBook book;

    @Inject
    SupervisorRegister register;

    @Inject
    SignOffSubjects subjects;

    @Inject
    SigningCodes signingCodes;

    @Inject
    SealedLinks links;

    @Inject
    Guesses guesses;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Event<VisitNews.SignOffAsked> asked;

    @Inject
    Clock clock;

    /**
     * Registered supervisors by name, reading (in either kana) or workplace; all for an empty text. She herself is not among them.
     *
     * @param most how many at most
     */
    public List<SupervisorLine> supervisors(String text, int most) {
        String wanted = plain(text);
        return register.all().stream()
                .filter(one -> one.personId() == null || one.personId() != currentPerson.id())
                .filter(one -> Stream.of(one.name(), one.reading(), one.workplace())
                        .anyMatch(has -> plain(has).contains(wanted)))
                .limit(most)
                .map(RegisteredSupervisor::line)
                .toList();
    }

    // Katakana and hiragana, narrow and wide, with and without spaces are the same when one looks for a name.
    private static String plain(String text) {
        String folded = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        StringBuilder hiragana = new StringBuilder();
        folded.chars()
                .forEach(letter -> hiragana.append((char) (letter >= 'ァ' && letter <= 'ヶ' ? letter - 0x60 : letter)));
        return hiragana.toString();
    }

    /**
     * Asks. The same form again is the same sign-off.
     *
     * @return the number of the sign-off
     * @throws SupervisorNotRegistered when nobody is registered by this key or address
     * @throws OwnSignOff when it is she herself, with whichever account
     * @throws VisitSubjectNeeded without an activity and without competencies, or with too many
     * @throws VisitInFuture when the visit has not been yet
     * @throws VisitTooLongAgo when it was more than 60 days ago
     * @throws FamilyConsentNeeded when the family did not agree
     * @throws VisitAskedAlready when the very same visit waits or is signed
     */
    public String ask(AskedVisit visit) {
        Person learner = book.lockLearner(currentPerson.id());
        Optional<SignOff> before = book.find(visit.form().toString());
        if (before.isPresent()) {
            return mine(before).number();
        }
        RegisteredSupervisor supervisor = register.get(visit.supervisor());
        register.mustBeAnother(learner, supervisor);
        Instant now = clock.instant();
        SignOff signOff = new SignOff(visit, learner.id(), supervisor, subjects.of(visit, learner), now);
        List<SignOff> others = book.ofLearner(learner.id());
        mustBeNew(signOff, others, now);
        book.keep(signOff);
        audit.record("sign-off-asked", "person", learner.id(), supervisor.key());
        return signOff.number();
    }

    private static void mustBeNew(SignOff signOff, List<SignOff> others, Instant now) {
        boolean again = others.stream()
                .filter(other -> other.state(now) == SignOffState.ASKED || other.state(now) == SignOffState.SIGNED)
                .anyMatch(signOff::sameVisit);
        if (again) {
            throw new VisitAskedAlready();
        }
        if (others.stream()
                        .filter(other -> other.state(now) == SignOffState.ASKED)
                        .count()
                >= MOST_OPEN) {
            throw new TooManyOpenSignOffs(MOST_OPEN);
        }
    }

    /** The page on which her supervisor signs; whoever opens it still has to prove who she is. */
    public String page(String number) {
        SignOff signOff = mine(book.find(number));
        return "/sign/" + links.token(SealedLinks.Purpose.SIGN_OFF, signOff.number());
    }

    /**
     * Sends the link to the supervisor.
     *
     * @throws SignOffOver when it was answered, taken back, or is too old
     * @throws SupervisorNotRegistered when the supervisor was withdrawn since
     * @throws org.komichi.account.TooManyTries when it was sent too often
     */
    public void sendLink(String number) {
        guesses.begin("visit-letter " + number);
        SignOff signOff = mine(Optional.of(book.lock(number)));
        signOff.mustBeOpen(clock.instant());
        RegisteredSupervisor supervisor = register.get(signOff.supervisorKey());
        asked.fire(new VisitNews.SignOffAsked(
                supervisor.email(),
                supervisor.locale(),
                book.learner(signOff).name(),
                signOff.visitedOn(),
                book.title(signOff),
                "/sign/" + links.token(SealedLinks.Purpose.SIGN_OFF, number)));
    }

    /**
     * She hands over her phone: the supervisor gets the code that proves who signs.
     *
     * @return the page on which the supervisor signs
     */
    public String handOver(String number) {
        mine(book.find(number));
        signingCodes.send(number);
        return page(number);
    }

    /** Takes it back.
     * @throws SignOffOver when it was answered, or is too old */
    public void cancel(String number) {
        mine(Optional.of(book.lock(number))).cancel(clock.instant());
        audit.record("sign-off-cancelled", "person", currentPerson.id(), null);
    }

    private SignOff mine(Optional<SignOff> found) {
        return found.filter(signOff -> signOff.learnerId() == currentPerson.id())
                .orElseThrow(NotFound::new);
    }
}
