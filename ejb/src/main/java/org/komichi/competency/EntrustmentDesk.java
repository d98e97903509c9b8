package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.Person;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/**
 * Entrustments that wait for an organizer: until somebody of a team confirms one, it counts as level 4. She sees those of people who
 * take part in her team's runs only.
 */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class EntrustmentDesk {
    /** As many pieces of evidence are read at once; the oldest come first, the rest follows when these are done. */
    private static final int MOST = 300;

    private static final String UNDECIDED = """
            select e from Evidence e where e.kind = :kind and e.confirmedOn is null and e.declinedOn is null
            and e.revokedOn is null and e.entry <> '' and e.personId <> :me and\s""";

    @PersistenceContext
    EntityManager database;

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
    Event<EvidenceNews.EntrustmentDecision> decided;

    /**
     * What a supervisor signed and nobody has decided about.
     *
     * @param entry number of the signed record
     * @param learner who is entrusted; null when she told no name
     * @param profession code of hers, or null
     * @param outcomes in order of their codes
     * @param by who signed, or null
     * @param byProfession code of hers, or null
     * @param signedByMe whether the current person signed it: then somebody else decides
     */
    public record Waiting(
            String entry,
            String learner,
            String profession,
            List<String> outcomes,
            LocalDate on,
            String source,
            String by,
            String byProfession,
            boolean signedByMe) {}

    /** What waits, the earliest first. Looking at it is noted. */
    public List<Waiting> waiting() {
        Map<String, List<Evidence>> records = undecided()
                .collect(Collectors.groupingBy(one -> one.shown().entry(), LinkedHashMap::new, Collectors.toList()));
        Map<Long, PersonSummary> learners = people.summaries(records.values().stream()
                .map(record -> record.getFirst().personId())
                .distinct()
                .toList());
        audit.record("entrustments-seen", null, null, String.valueOf(records.size()));
        return records.values().stream()
                .map(record -> waiting(record, learners.get(record.getFirst().personId())))
                .toList();
    }

    private Stream<Evidence> undecided() {
        Reach reach = Reach.of(currentPerson, Role.ORGANIZER);
        return reach.in(database.createQuery(
                                UNDECIDED + reach.covers("e.personId") + " order by e.day, e.entry, e.outcome",
                                Evidence.class)
                        .setParameter("kind", EvidenceKind.ENTRUSTMENT)
                        .setParameter("me", currentPerson.id()))
                .setMaxResults(MOST)
                .getResultStream();
    }

    private Waiting waiting(List<Evidence> record, PersonSummary learner) {
        EvidenceEntry first = record.getFirst().shown();
        return new Waiting(
                first.entry(),
                learner.name(),
                learner.profession(),
                outcomes(record),
                first.on(),
                first.source(),
                first.by(),
                first.profession(),
                Long.valueOf(currentPerson.id()).equals(record.getFirst().vouchedById()));
    }

    /**
     * Confirms that somebody is entrusted; she hears of it. Once more changes nothing.
     *
     * @param entry number of the signed record
     * @throws NotFound when nothing of this number is within her reach
     * @throws SomebodyElseNeeded when she signed it herself
     * @throws EntrustmentDecided when another organizer declined
     */
    public void confirm(String entry) {
        decide(entry, null);
    }

    /**
     * Does not confirm it, and says why; she hears of it. Once more changes nothing.
     *
     * @param why at most 200 characters
     * @throws NotFound when nothing of this number is within her reach
     * @throws EvidenceReasonNeeded when the reason is missing or too long
     * @throws SomebodyElseNeeded when she signed it herself
     * @throws EntrustmentDecided when another organizer confirmed it
     */
    public void decline(String entry, String why) {
        decide(entry, words.reason(why));
    }

    private void decide(String entry, String reason) {
        long learner = learner(entry);
        // Her row is the lock: of two tabs the second finds what the first decided.
        database.find(Person.class, learner, LockModeType.PESSIMISTIC_WRITE);
        List<Evidence> record = database.createQuery(
                        "select e from Evidence e where e.personId = :learner and e.entry = :entry order by e.outcome",
                        Evidence.class)
                .setParameter("learner", learner)
                .setParameter("entry", entry)
                .getResultList();
        EvidenceEntry first = record.getFirst().shown();
        if (reason == null) {
            evidence.confirm(learner, entry);
        } else {
            evidence.decline(learner, entry, reason);
        }
        if (first.unconfirmed()) {
            audit.record(reason == null ? "entrustment-confirmed" : "entrustment-declined", "person", learner, entry);
            decided.fire(new EvidenceNews.EntrustmentDecision(
                    learner, first.by(), first.on(), outcomes(record), reason, EvidenceNews.page(outcomes(record))));
        }
    }

    private long learner(String entry) {
        Reach reach = Reach.of(currentPerson, Role.ORGANIZER);
        return reach.in(database.createQuery(
                                "select e.personId from Evidence e where e.kind = :kind and e.entry = :entry"
                                        + " and e.entry <> '' and " + reach.covers("e.personId"),
                                Long.class)
                        .setParameter("kind", EvidenceKind.ENTRUSTMENT)
                        .setParameter("entry", entry))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<String> outcomes(List<Evidence> record) {
        return record.stream().map(Evidence::outcome).toList();
    }
}
