package org.komichi.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.komichi.identity.PersonalDataSource;
import org.komichi.shared.Bilingual;

/**
 * What a person wrote, said and judged at the desk. Without her account it stays without her name: who reads a case relies on its
 * having been judged by two others, and on a history that shows every change.
 */
@ApplicationScoped
public class CaseWorkOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    /** Everything, in the download. */
    public record Everything(
            List<Begun> cases,
            List<Saved> saved,
            List<Said> remarks,
            List<HandedIn> handedIn,
            List<Judged> reviews,
            List<Recorded> consents,
            List<Shown> pictures) {}

    /** A case that she began. */
    public record Begun(String slug, Bilingual title, Instant at) {}

    /** A state of a case that she saved. */
    public record Saved(String slug, int number, Instant at) {}

    /** A remark, or an answer to one. */
    public record Said(String slug, String passage, String words, Instant at) {}

    /** A case that she handed to the reviewers; the note is null when she wrote none. */
    public record HandedIn(String slug, int round, String note, Instant at) {}

    /** A review of hers; the reason is null when she let the case pass. */
    public record Judged(String slug, CaseReview.Kind kind, boolean passed, String reason, Instant at) {}

    /** A consent that she recorded. */
    public record Recorded(String slug, String textVersion, Instant at) {}

    /** A picture that she put into a case. */
    public record Shown(String slug, String file, Instant at) {}

    @Override
    public String section() {
        return "case-editing";
    }

    @Override
    public Everything everythingAbout(long personId) {
        return new Everything(
                of(personId, """
                        select c.slug, c.title, c.createdAt from LibraryCase c where c.authorId = :person order by c.id
                        """, row -> new Begun((String) row[0], (Bilingual) row[1], (Instant) row[2])),
                of(personId, """
                        select c.slug, r.number, r.at from CaseRevision r, LibraryCase c
                        where r.byId = :person and c.id = r.caseId order by r.id
                        """, row -> new Saved((String) row[0], (Integer) row[1], (Instant) row[2])),
                of(personId, """
                        select c.slug, m.path, m.said, m.at from CaseComment m, LibraryCase c
                        where m.byId = :person and c.id = m.caseId order by m.id
                        """, row -> new Said((String) row[0], (String) row[1], (String) row[2], (Instant) row[3])),
                of(
                        personId,
                        """
                        select c.slug, s.round, s.note, s.submittedAt from CaseSubmission s, LibraryCase c
                        where s.submittedBy = :person and c.id = s.caseId order by s.id
                        """,
                        row -> new HandedIn((String) row[0], (Integer) row[1], (String) row[2], (Instant) row[3])),
                of(personId, """
                        select c.slug, r.kind, r.passed, r.reason, r.at
                        from CaseReview r, CaseSubmission s, LibraryCase c
                        where r.reviewerId = :person and s.id = r.submissionId and c.id = s.caseId order by r.id
                        """, CaseWorkOfAPerson::judged),
                of(personId, """
                        select c.slug, k.textVersion, k.recordedAt from ConsentRecord k, LibraryCase c
                        where k.recordedBy = :person and c.id = k.caseId order by k.id
                        """, row -> new Recorded((String) row[0], (String) row[1], (Instant) row[2])),
                of(personId, """
                        select c.slug, p.file, p.at from CasePicture p, LibraryCase c
                        where p.byId = :person and c.id = p.caseId order by p.id
                        """, row -> new Shown((String) row[0], (String) row[1], (Instant) row[2])));
    }

    private static Judged judged(Object[] row) {
        return new Judged(
                (String) row[0], (CaseReview.Kind) row[1], (Boolean) row[2], (String) row[3], (Instant) row[4]);
    }

    private <T> List<T> of(long personId, String query, Function<Object[], T> as) {
        return database.createQuery(query, Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(as)
                .toList();
    }

    @Override
    public void forget(long personId) {
        // Her name went with the account, and only her number stands here. It is what keeps writers and reviewers
        // apart.
    }
}
