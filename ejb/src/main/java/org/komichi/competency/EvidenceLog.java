package org.komichi.competency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.Frameworks;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.JapanToday;
import org.komichi.shared.NotFound;

/**
 * Takes down evidence, in the transaction of what it tells, and with it the standings that follow. Evidence is never deleted:
 * what was wrong is revoked.
 */
@Stateless
@RolesAllowed({Role.Name.LEARNER, Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class EvidenceLog {
    /** Instead of how often it was revoked: it stands. */
    private static final int STANDS = -1;

    /** What makes one piece of evidence the same as another of the same person. */
    private record Known(String outcome, EvidenceKind kind, String source, String entry) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Frameworks frameworks;

    @Inject
    StandingBook standings;

    @Inject
    JapanToday today;

    /**
     * Notes that somebody showed competencies on a day. The same person, competency, kind and source again changes nothing,
     * so that a double click or a repeated job leaves one row and the first date.
     *
     * @param personId whose evidence it is
     * @param outcomes codes of the framework, such as {@code B3}
     * @param kind what it was; decides the level it supports
     * @param on the day, in the zone of the run
     * @param source what people know it by, such as {@code HD-4}; at most {@value Showing#LONGEST_SOURCE} characters
     * @param runId the run it happened in, or null
     * @throws EvidenceInFuture when the day is still to come
     */
    public void record(
            long personId, Collection<String> outcomes, EvidenceKind kind, LocalDate on, String source, Long runId) {
        record(personId, List.of(new Showing(outcomes, kind, on, source, runId)));
    }

    /** Notes several showings of one person at once, each as {@link #record} does, for the price of one. */
    public void record(long personId, List<Showing> showings) {
        if (!showings.isEmpty()) {
            note(personId, showings, null);
        }
    }

    /**
     * Notes that somebody showed competencies before the eyes of who signs. Each signed record is evidence of its own: the same
     * record again changes nothing.
     *
     * @param voucher who signs, and the number of her record
     * @return whether any of it is new
     * @throws EvidenceInFuture when the day is still to come
     */
    public boolean vouch(long personId, Showing showing, Voucher voucher) {
        return note(personId, List.of(showing), Objects.requireNonNull(voucher));
    }

    private boolean note(long personId, List<Showing> showings, Voucher voucher) {
        // What the platform notes by itself bears the day of its run, where it may be tomorrow already.
        LocalDate latest = voucher == null ? today.date().plusDays(1) : today.date();
        for (Showing showing : showings) {
            if (showing.on().isAfter(latest)) {
                throw new EvidenceInFuture(showing.on());
            }
        }
        lock(personId);
        String entry = voucher == null ? "" : voucher.entry();
        String version = frameworks.latest().map(CompetencyFramework::version).orElse("");
        Map<Known, Integer> known = known(personId, entry, showings);
        boolean anything = false;
        for (Showing showing : showings) {
            for (String outcome : showing.outcomes()) {
                Known it = new Known(outcome, showing.kind(), showing.source(), entry);
                int before = known.getOrDefault(it, 0);
                if (before >= 0) {
                    Evidence evidence = new Evidence(personId, outcome, showing, before, version);
                    database.persist(voucher == null ? evidence : evidence.vouchedFor(voucher));
                    known.put(it, STANDS);
                    anything = true;
                }
            }
        }
        if (anything) {
            standings.settle(List.of(personId));
        }
        return anything;
    }

    /**
     * An organizer confirms that somebody is entrusted. Once more changes nothing.
     *
     * @param entry number of the signed record
     * @throws NotFound when no record of this number entrusts her, or it was revoked
     * @throws SomebodyElseNeeded when it is the organizer's own, or she signed it
     * @throws EntrustmentDecided when another organizer declined
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void confirm(long personId, String entry) {
        LocalDate date = today.date();
        Long organizer = currentPerson.idIfSignedIn().orElse(null);
        entrusted(personId, entry, organizer).forEach(evidence -> evidence.confirm(date, organizer));
        standings.settle(List.of(personId));
    }

    /**
     * An organizer does not confirm that somebody is entrusted: it goes on to count one level less. Once more changes nothing.
     *
     * @param because said to whose evidence it is; at most 500 characters
     * @throws NotFound when no record of this number entrusts her, or it was revoked
     * @throws SomebodyElseNeeded when it is the organizer's own, or she signed it
     * @throws EntrustmentDecided when another organizer confirmed it
     */
    @RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
    public void decline(long personId, String entry, String because) {
        LocalDate date = today.date();
        Long organizer = currentPerson.idIfSignedIn().orElse(null);
        entrusted(personId, entry, organizer).forEach(evidence -> evidence.decline(date, organizer, because));
    }

    private List<Evidence> entrusted(long personId, String entry, Long organizer) {
        lock(personId);
        List<Evidence> entrusted = signed(personId, entry).stream()
                .filter(evidence -> evidence.kind() == EvidenceKind.ENTRUSTMENT && !evidence.revoked())
                .toList();
        if (entrusted.isEmpty()) {
            throw new NotFound();
        }
        entrusted.forEach(evidence -> evidence.mustBeOfAnother(organizer));
        return entrusted;
    }

    /**
     * Takes back what followed from a signed record, because it was withdrawn: the level follows from what is left. The
     * evidence stays, with the reason.
     *
     * @param because said to whose evidence it was; at most 500 characters are kept
     * @return what stood until now, by outcome; empty when it was taken back before
     */
    public List<EvidenceEntry> withdraw(long personId, String entry, String because) {
        if (entry.isEmpty()) {
            throw new IllegalArgumentException("what nobody signed is not withdrawn");
        }
        lock(personId);
        LocalDate date = today.date();
        List<Evidence> standing = signed(personId, entry).stream()
                .filter(evidence -> !evidence.revoked())
                .sorted(Comparator.comparing(Evidence::outcome))
                .toList();
        standing.forEach(evidence -> evidence.revoke(date, because));
        standings.settle(List.of(personId));
        return standing.stream().map(Evidence::shown).toList();
    }

    // The person's row is the lock: of two tabs the second finds what the first wrote.
    private void lock(long personId) {
        if (database.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound();
        }
    }

    private List<Evidence> signed(long personId, String entry) {
        return database.createQuery(
                        "select e from Evidence e where e.personId = :person and e.entry = :entry", Evidence.class)
                .setParameter("person", personId)
                .setParameter("entry", entry)
                .getResultList();
    }

    /** What is there: that it stands, or how often it was revoked. */
    private Map<Known, Integer> known(long personId, String entry, List<Showing> showings) {
        Map<Known, Integer> known = new HashMap<>();
        database.createQuery("""
                        select e from Evidence e where e.personId = :person and e.entry = :entry and e.source in :sources
                        """, Evidence.class)
                .setParameter("person", personId)
                .setParameter("entry", entry)
                .setParameter(
                        "sources",
                        showings.stream().map(Showing::source).distinct().toList())
                .getResultList()
                .forEach(evidence -> known.merge(
                        new Known(evidence.outcome(), evidence.kind(), evidence.source(), entry),
                        evidence.revoked() ? 1 : STANDS,
                        (one, other) -> one == STANDS || other == STANDS ? STANDS : one + other));
        return known;
    }
}
