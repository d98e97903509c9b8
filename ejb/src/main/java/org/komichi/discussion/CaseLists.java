package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.Cases;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Person;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/** The current person's lists of cases. Every change is made under the lock of her row: two tabs work one after the other. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CaseLists {
    /** Most lists of a person. */
    public static final int MOST_LISTS = 30;

    /** Most cases of a list. */
    public static final int MOST_CASES = 100;

    /** Most characters of a name. */
    public static final int LONGEST_NAME = CaseList.LONGEST;

    @PersistenceContext
    EntityManager database;

    @Inject
    Cases cases;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** A list.
     * @param cases how many it holds
     * @param holds whether it holds the case that was asked for */
    public record Line(long id, String name, long cases, boolean holds) {}

    /** A list with its cases in her order. */
    public record Opened(long id, String name, List<NamedCase> cases) {}

    /** Her lists by name.
     * @param caseId a case, for {@link Line#holds}; 0 for none */
    public List<Line> mine(long caseId) {
        return database.createQuery("""
                        select l.id, l.name, count(k.id), sum(case when k.caseId = :case then 1 else 0 end)
                        from CaseList l left join KeptCase k on k.listId = l.id
                        where l.personId = :person group by l.id, l.name, l.nameKey order by l.nameKey
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> new Line(
                        (Long) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        row[3] != null && ((Number) row[3]).intValue() > 0))
                .toList();
    }

    /** One of her lists.
     * @throws NotFound when it is not hers */
    public Opened open(long list) {
        CaseList found = hers(list);
        return new Opened(
                found.id(),
                found.name(),
                database.createQuery("""
                        select c.id, c.slug, c.number, c.title, c.status from KeptCase k, LibraryCase c
                        where k.listId = :list and c.id = k.caseId order by k.place, k.id
                        """, Object[].class)
                        .setParameter("list", list)
                        .getResultStream()
                        .map(row -> NamedCase.of(
                                (Long) row[0], (String) row[1], (String) row[2], (Bilingual) row[3], (CaseStatus)
                                        row[4]))
                        .toList());
    }

    /**
     * Makes a list; the one of that name when she has it already.
     *
     * @return its number
     * @throws ListNameNeeded when there is no name
     * @throws ListNameTooLong when it is longer than {@link #LONGEST_NAME}
     * @throws TooManyLists when she has {@link #MOST_LISTS}
     */
    public long make(String name) {
        CaseList fresh = new CaseList(currentPerson.id(), name, clock.instant());
        lock();
        Optional<CaseList> same = named(fresh.nameKey());
        if (same.isPresent()) {
            return same.get().id();
        }
        if (mine(0).size() >= MOST_LISTS) {
            throw new TooManyLists(MOST_LISTS);
        }
        database.persist(fresh);
        database.flush();
        return fresh.id();
    }

    /** Calls a list otherwise.
     * @throws ListNameTaken when another list has the name
     * @throws NotFound when it is not hers */
    public void rename(long list, String name) {
        lock();
        CaseList found = hers(list);
        named(CaseList.key(name)).filter(other -> other != found).ifPresent(other -> {
            throw new ListNameTaken(other.name());
        });
        found.rename(name);
    }

    /** Removes a list; the cases stay in the library. Again changes nothing. */
    public void remove(long list) {
        lock();
        find(list).ifPresent(found -> {
            kept(list).forEach(database::remove);
            database.flush();
            database.remove(found);
        });
    }

    /**
     * Puts a case into a list; again changes nothing.
     *
     * @param place where in the list, from 0; beyond its end is its end
     * @throws ListIsFull when it holds {@link #MOST_CASES}
     * @throws NotFound when there is no such case to be read, or the list is not hers
     */
    public void keep(long list, String slug, int place) {
        long caseId = cases.published(slug).id();
        lock();
        hers(list);
        List<KeptCase> kept = kept(list);
        if (kept.stream().anyMatch(one -> one.caseId() == caseId)) {
            return;
        }
        if (kept.size() >= MOST_CASES) {
            throw new ListIsFull(MOST_CASES);
        }
        int at = Math.clamp(place, 0, kept.size());
        kept.stream().skip(at).forEach(one -> one.standAt(one.place() + 1));
        database.persist(new KeptCase(list, caseId, at, clock.instant()));
    }

    /** Takes a case out of a list; again changes nothing.
     * @return where it stood, to put it back; -1 when it was not in it
     * @throws NotFound when the list is not hers */
    public int drop(long list, long caseId) {
        lock();
        hers(list);
        List<KeptCase> kept = kept(list);
        int at = placeOf(kept, caseId);
        if (at >= 0) {
            database.remove(kept.get(at));
            kept.stream().skip(at + 1L).forEach(one -> one.standAt(one.place() - 1));
        }
        return at;
    }

    /** Moves a case one place up or down; beyond the ends nothing happens.
     * @throws NotFound when the list is not hers */
    public void move(long list, long caseId, boolean up) {
        lock();
        hers(list);
        List<KeptCase> kept = kept(list);
        int at = placeOf(kept, caseId);
        int other = up ? at - 1 : at + 1;
        if (at >= 0 && other >= 0 && other < kept.size()) {
            kept.get(at).standAt(other);
            kept.get(other).standAt(at);
        }
    }

    private static int placeOf(List<KeptCase> kept, long caseId) {
        return kept.stream().map(KeptCase::caseId).toList().indexOf(caseId);
    }

    // Their places are 0, 1, 2 … from now on, whatever they were.
    private List<KeptCase> kept(long list) {
        List<KeptCase> kept = database.createQuery(
                        "select k from KeptCase k where k.listId = :list order by k.place, k.id", KeptCase.class)
                .setParameter("list", list)
                .getResultList();
        for (int place = 0; place < kept.size(); place++) {
            kept.get(place).standAt(place);
        }
        return kept;
    }

    private void lock() {
        database.find(Person.class, currentPerson.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private CaseList hers(long list) {
        return find(list).orElseThrow(NotFound::new);
    }

    private Optional<CaseList> find(long list) {
        return Optional.ofNullable(database.find(CaseList.class, list))
                .filter(found -> found.personId() == currentPerson.id());
    }

    private Optional<CaseList> named(String key) {
        return database.createQuery(
                        "select l from CaseList l where l.personId = :person and l.nameKey = :key", CaseList.class)
                .setParameter("person", currentPerson.id())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
