package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** Lists, notes and thoughts of a person: all hers, and gone with her account. */
@ApplicationScoped
public class CasesOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** Everything, in the download. */
    public record Everything(List<Kept> lists, List<Note> notes, List<Thought> thoughts) {}

    /** A case in a list; the case is null in a list without cases. */
    public record Kept(String list, String slug) {}

    /** A note. */
    public record Note(String slug, String words, Instant at) {}

    /** A thought; without words she chose to read first. */
    public record Thought(String slug, String question, String words, Instant at) {}

    @Override
    public String section() {
        return "cases";
    }

    @Override
    public Everything everythingAbout(long personId) {
        return new Everything(
                of(personId, """
                        select l.name, c.slug from CaseList l left join KeptCase k on k.listId = l.id
                        left join LibraryCase c on c.id = k.caseId
                        where l.personId = :person order by l.nameKey, k.place
                        """).stream()
                        .map(row -> new Kept((String) row[0], (String) row[1]))
                        .toList(),
                of(personId, """
                        select c.slug, n.words, n.changedAt from CaseNote n, LibraryCase c
                        where n.personId = :person and c.id = n.caseId order by n.id
                        """).stream()
                        .map(row -> new Note((String) row[0], (String) row[1], (Instant) row[2]))
                        .toList(),
                of(personId, """
                        select c.slug, t.asked, t.words, t.changedAt from CaseThought t, LibraryCase c
                        where t.personId = :person and c.id = t.caseId order by t.id
                        """).stream()
                        .map(row -> new Thought((String) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                        .toList());
    }

    private List<Object[]> of(long personId, String query) {
        return database.createQuery(query, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    @Override
    public void forget(long personId) {
        List<Long> lists = database.createQuery("select l.id from CaseList l where l.personId = :person", Long.class)
                .setParameter("person", personId)
                .getResultList();
        if (!lists.isEmpty()) {
            database.createQuery("delete from KeptCase k where k.listId in :lists")
                    .setParameter("lists", lists)
                    .executeUpdate();
        }
        for (String entity : List.of("CaseList", "CaseNote", "CaseThought")) {
            database.createQuery("delete from " + entity + " x where x.personId = :person")
                    .setParameter("person", personId)
                    .executeUpdate();
        }
    }
}
