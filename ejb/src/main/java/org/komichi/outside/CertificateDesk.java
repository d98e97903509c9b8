package org.komichi.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.EvidenceLog;
import org.komichi.competency.EvidenceNews;
import org.komichi.competency.PlainWords;
import org.komichi.competency.Reach;
import org.komichi.competency.Voucher;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;
import org.komichi.shared.NotFound;

/**
 * Certificates from elsewhere that wait for somebody to look at them: organizers see those of people in their runs, assessors of the
 * platform all of them. Nobody checks her own.
 */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.ASSESSOR})
public class CertificateDesk {
    /** As many are shown at once, the oldest first; the rest follows when these are done. */
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager database;

    @Inject
    CertificateShelf shelf;

    @Inject
    EvidenceLog evidence;

    @Inject
    People people;

    @Inject
    PlainWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    JapanToday today;

    @Inject
    Clock clock;

    @Inject
    Event<OutsideNews.CertificateChecked> checked;

    @Inject
    Event<OutsideNews.EvidenceTakenBack> takenBack;

    /** What waits, the earliest first. Looking at it is noted. */
    public List<SeenCertificate> waiting() {
        List<SeenCertificate> waiting =
                list("c.state = org.komichi.outside.CertificateState.WAITING", "c.handedInAt, c.id");
        audit.record("outside-certificates-seen", null, null, String.valueOf(waiting.size()));
        return waiting;
    }

    /** What the current person accepted, the latest first: what she finds wrong later she takes back. */
    public List<SeenCertificate> acceptedByMe() {
        return list(
                "c.state = org.komichi.outside.CertificateState.ACCEPTED and c.decidedBy = :me",
                "c.decidedAt desc, c.id desc");
    }

    private List<SeenCertificate> list(String which, String order) {
        Reach reach = reach();
        return shelf.shown(reach.in(database.createQuery(
                                "select c from ExternalCertificate c where c.personId <> :me and " + which + " and "
                                        + reach.covers("c.personId") + " order by " + order,
                                ExternalCertificate.class)
                        .setParameter("me", currentPerson.id()))
                .setMaxResults(MOST)
                .getResultList());
    }

    /** One of them. Looking at it is noted.
     * @throws NotFound when it is out of reach, or was taken back */
    public SeenCertificate get(String number) {
        ExternalCertificate certificate = withinReach(shelf.find(number).orElseThrow(NotFound::new));
        audit.record("outside-certificate-seen", "person", certificate.personId(), number);
        return shelf.shown(List.of(certificate)).getFirst();
    }

    /**
     * It shows these outcomes: from now on it is evidence, and its holder hears of it.
     *
     * @throws NotFound when it is out of reach
     * @throws org.komichi.competency.SomebodyElseNeeded when it is her own
     * @throws CertificateDecided when it waits no more
     * @throws EvidenceOutcomesNeeded when none, too many or unknown outcomes were chosen
     * @throws EvidenceLevelNeeded when the level is not from 1 to 3
     * @throws CertificateRunOut when it would count no day
     */
    public void accept(String number, CheckedCertificate shows) {
        CheckedCertificate known = new CheckedCertificate(shelf.known(shows.outcomes()), shows.level(), shows.until());
        ExternalCertificate certificate = withinReach(shelf.lock(number));
        PersonSummary me = people.me();
        certificate.accept(me, known, clock.instant(), today.date());
        evidence.vouch(
                certificate.personId(),
                certificate.showing(),
                new Voucher(number, me.name(), me.profession(), me.id()));
        audit.record("outside-certificate-accepted", "person", certificate.personId(), number);
        checked.fire(new OutsideNews.CertificateChecked(
                certificate.personId(),
                certificate.title(),
                known.outcomes(),
                known.level(),
                null,
                EvidenceNews.page(known.outcomes())));
    }

    /**
     * It shows nothing that counts here; its holder hears why.
     *
     * @throws NotFound when it is out of reach
     * @throws org.komichi.competency.SomebodyElseNeeded when it is her own
     * @throws CertificateDecided when it waits no more
     * @throws org.komichi.competency.EvidenceReasonNeeded when the reason is missing or too long
     */
    public void refuse(String number, String why) {
        String reason = words.reason(why);
        ExternalCertificate certificate = withinReach(shelf.lock(number));
        certificate.refuse(people.me(), reason, clock.instant());
        audit.record("outside-certificate-refused", "person", certificate.personId(), number);
        checked.fire(new OutsideNews.CertificateChecked(
                certificate.personId(), certificate.title(), List.of(), 0, reason, "/my/competencies/certificates"));
    }

    /**
     * It was accepted and is wrong: what it carried counts no more, and its holder hears why.
     *
     * @throws NotFound when it is out of reach
     * @throws org.komichi.competency.SomebodyElseNeeded when it is her own
     * @throws CertificateDecided when it does not count
     * @throws org.komichi.competency.EvidenceReasonNeeded when the reason is missing or too long
     */
    public void findWrong(String number, String why) {
        String reason = words.reason(why);
        ExternalCertificate certificate = withinReach(shelf.lock(number));
        PersonSummary me = people.me();
        certificate.findWrong(me, reason, clock.instant());
        evidence.withdraw(certificate.personId(), number, reason);
        audit.record("outside-certificate-found-wrong", "person", certificate.personId(), number);
        takenBack.fire(new OutsideNews.EvidenceTakenBack(
                certificate.personId(), certificate.source(), me.name(), reason, "/my/competencies/certificates"));
    }

    private ExternalCertificate withinReach(ExternalCertificate certificate) {
        if (certificate.state() == CertificateState.TAKEN_BACK || !reach().covers(database, certificate.personId())) {
            throw new NotFound();
        }
        return certificate;
    }

    private Reach reach() {
        return Reach.of(currentPerson, Role.ORGANIZER, Role.ASSESSOR);
    }
}
