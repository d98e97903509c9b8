package org.komichi.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.komichi.account.Guesses;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.EvidenceEntry;
import org.komichi.competency.EvidenceKind;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.EvidenceNews;
import org.komichi.competency.PlainWords;
import org.komichi.competency.Showing;
import org.komichi.competency.SomebodyElseNeeded;
import org.komichi.competency.Voucher;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;
import org.komichi.shared.NotFound;

/**
 * What other systems report of people who learn there. An organizer or assessor vouches for it with her own token, and the one it is
 * about has handed out a code: nobody is named who did not want to be.
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.ASSESSOR})
public class OutsideEvidence {
    @PersistenceContext
    EntityManager database;

    @Inject
    EvidenceLog evidence;

    @Inject
    CertificateShelf shelf;

    @Inject
    PlainWords words;

    @Inject
    PrintedWords printed;

    @Inject
    People people;

    @Inject
    Guesses guesses;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    JapanToday today;

    @Inject
    Event<OutsideNews.EvidenceArrived> arrived;

    @Inject
    Event<OutsideNews.EvidenceTakenBack> takenBack;

    /**
     * What somebody showed elsewhere.
     *
     * @param learner the code that she handed out
     * @param outcomes codes of the framework, 1 to 10
     * @param level what it is given for, 1 to 3
     * @param on the day
     * @param source what people know it by, at most 120 characters
     * @param until the last day on which it counts; null when the framework decides
     */
    public record Report(
            String learner, List<String> outcomes, int level, LocalDate on, String source, LocalDate until) {
        public Report {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Takes it down, and tells the one it is about. The very same report again is the same evidence.
     *
     * @return the number by which it can be taken back
     * @throws EvidenceCodeUnknown when nobody has made this code
     * @throws org.komichi.account.TooManyTries after too many codes that nobody has made
     * @throws SomebodyElseNeeded when the code is her own
     * @throws EvidenceOutcomesNeeded when none, too many or unknown outcomes are named
     * @throws EvidenceLevelNeeded when the level is not from 1 to 3
     * @throws org.komichi.competency.EvidenceInFuture when the day is still to come
     * @throws CertificateRunOut when it counts no more already
     * @throws org.komichi.deidentification.WordsPointToSomebody when the source may lead to a patient
     */
    public String report(Report report) {
        PersonSummary me = people.me();
        long learner = learner(report.learner());
        if (learner == me.id()) {
            throw new SomebodyElseNeeded();
        }
        String source = printed.of("source", report.source(), Showing.LONGEST_SOURCE);
        List<String> outcomes = shelf.known(report.outcomes());
        if (report.level() < 1 || report.level() > EvidenceKind.EXTERNAL.maxLevel()) {
            throw new EvidenceLevelNeeded(EvidenceKind.EXTERNAL.maxLevel());
        }
        ExternalCertificate.mustLast(report.until(), today.date());
        String number = number(me.id(), learner, report, source, outcomes);
        boolean news = evidence.vouch(
                learner,
                new Showing(outcomes, EvidenceKind.EXTERNAL, report.on(), source, null, report.level(), report.until()),
                new Voucher(number, me.name(), me.profession(), me.id()));
        if (news) {
            audit.record("evidence-reported", "person", learner, number);
            arrived.fire(new OutsideNews.EvidenceArrived(
                    learner, source, report.on(), me.name(), outcomes, EvidenceNews.page(outcomes)));
        }
        return number;
    }

    /**
     * Who reported it takes it back: it counts no more, and the one it is about hears why. Once more changes nothing.
     *
     * @throws NotFound when she reported nothing of this number
     * @throws org.komichi.competency.EvidenceReasonNeeded when the reason is missing or too long
     */
    public void takeBack(String number, String why) {
        String reason = words.reason(why);
        long me = currentPerson.id();
        long learner = database.createQuery(
                        "select e.personId from Evidence e where e.entry = :number and e.entry <> ''"
                                + " and e.kind = :kind and e.vouchedById = :me and not exists"
                                + " (select c.id from ExternalCertificate c where c.number = e.entry)",
                        Long.class)
                .setParameter("number", number)
                .setParameter("kind", EvidenceKind.EXTERNAL)
                .setParameter("me", me)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        List<EvidenceEntry> stood = evidence.withdraw(learner, number, reason);
        if (stood.isEmpty()) {
            return;
        }
        audit.record("evidence-taken-back", "person", learner, number);
        List<String> outcomes = stood.stream().map(EvidenceEntry::outcome).toList();
        takenBack.fire(new OutsideNews.EvidenceTakenBack(
                learner, stood.getFirst().source(), people.me().name(), reason, EvidenceNews.page(outcomes)));
    }

    private long learner(String typed) {
        String guess = "evidence-code " + currentPerson.id();
        guesses.begin(guess);
        long learner = database.createQuery("select c.personId from EvidenceCode c where c.code = :code", Long.class)
                .setParameter("code", EvidenceCode.read(typed))
                .getResultStream()
                .findFirst()
                .orElseThrow(EvidenceCodeUnknown::new);
        guesses.right(guess);
        return learner;
    }

    // A system that reports every night reports the same again: its number follows from what it says.
    private static String number(long voucher, long learner, Report report, String source, List<String> outcomes) {
        String all = String.join(
                "\u0000",
                "" + voucher,
                "" + learner,
                source,
                "" + report.on(),
                "" + report.until(),
                "" + report.level(),
                String.join(" ", outcomes));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
