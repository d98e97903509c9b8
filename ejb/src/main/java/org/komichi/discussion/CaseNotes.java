package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.Cases;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;

/** What the current person wrote for herself: notes on cases, and her thoughts about their questions. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CaseNotes {
    /** Most characters of a note. */
    public static final int LONGEST = CaseNote.LONGEST;

    @PersistenceContext
    EntityManager database;

    @Inject
    Cases cases;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** A note. */
    public record Noted(NamedCase about, String words, Instant at) {}

    /** The questions of a case that she thought about.
     * @param asked how many of them */
    public record Thought(NamedCase about, long asked, Instant at) {}

    /** Her note on a case; empty when there is none. */
    public Optional<String> on(long caseId) {
        return find(caseId).map(CaseNote::words);
    }

    /**
     * Keeps a note in place of the one before; without words there is none any more.
     *
     * @throws WordsTooLong when it is more than {@link #LONGEST} characters
     * @throws org.komichi.shared.NotFound when there is no such case to be read
     */
    public void keep(String slug, String typed) {
        String words = Wording.maybe(typed, LONGEST);
        long caseId = cases.published(slug).id();
        database.find(Person.class, currentPerson.id(), LockModeType.PESSIMISTIC_WRITE);
        Optional<CaseNote> before = find(caseId);
        if (words == null) {
            before.ifPresent(database::remove);
        } else if (before.isPresent()) {
            before.get().rewrite(words, clock.instant());
        } else {
            database.persist(new CaseNote(currentPerson.id(), caseId, words, clock.instant()));
        }
    }

    /** Her notes, the latest first. */
    public List<Noted> notes() {
        return database.createQuery("""
                        select c.id, c.slug, c.number, c.title, c.status, n.words, n.changedAt from CaseNote n, LibraryCase c
                        where n.personId = :person and c.id = n.caseId order by n.changedAt desc, n.id
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .map(row -> new Noted(named(row), (String) row[5], (Instant) row[6]))
                .toList();
    }

    /** The cases whose questions she wrote about, the latest first. */
    public List<Thought> thoughts() {
        return database
                .createQuery("""
                        select c.id, c.slug, c.number, c.title, c.status, t.changedAt from CaseThought t, LibraryCase c
                        where t.personId = :person and c.id = t.caseId and t.words is not null
                        order by t.changedAt desc, t.id
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .collect(java.util.stream.Collectors.groupingBy(
                        CaseNotes::named, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Thought(one.getKey(), one.getValue().size(), (Instant)
                        one.getValue().getFirst()[5]))
                .toList();
    }

    static NamedCase named(Object[] row) {
        return NamedCase.of((Long) row[0], (String) row[1], (String) row[2], (Bilingual) row[3], (CaseStatus) row[4]);
    }

    private Optional<CaseNote> find(long caseId) {
        return database.createQuery(
                        "select n from CaseNote n where n.personId = :person and n.caseId = :case", CaseNote.class)
                .setParameter("person", currentPerson.id())
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }
}
