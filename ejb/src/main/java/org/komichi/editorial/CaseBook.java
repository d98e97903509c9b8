package org.komichi.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komichi.caselibrary.CaseConsent;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.shared.Japan;
import org.komichi.shared.NotFound;

/** Cases with what the editors keep about them. Whoever changes something has locked the row of the case. */
@ApplicationScoped
class CaseBook implements CaseConsent {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    LibraryCase get(String slug) {
        return find(slug, LockModeType.NONE);
    }

    LibraryCase locked(String slug) {
        return find(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    private LibraryCase find(String slug, LockModeType lock) {
        return database.createQuery("select c from LibraryCase c where c.slug = :slug", LibraryCase.class)
                .setParameter("slug", slug)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Keeps the case as it stands; once for each version, so that what came in a file has a beginning too. */
    void keep(LibraryCase written) {
        if (revision(written.id(), written.workingVersion()).isEmpty()) {
            database.persist(new CaseRevision(written));
        }
    }

    Optional<CaseRevision> revision(long caseId, int number) {
        return database.createQuery(
                        "select r from CaseRevision r where r.caseId = :case and r.number = :number",
                        CaseRevision.class)
                .setParameter("case", caseId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** From a version on, that one first. */
    List<CaseRevision> since(long caseId, int number) {
        return database.createQuery(
                        "select r from CaseRevision r where r.caseId = :case and r.number >= :number order by r.number",
                        CaseRevision.class)
                .setParameter("case", caseId)
                .setParameter("number", number)
                .getResultList();
    }

    /** The last ones, the newest first. */
    List<CaseRevision> latest(long caseId, int below, int most) {
        return database.createQuery(
                        "select r from CaseRevision r where r.caseId = :case and r.number < :below order by r.number desc",
                        CaseRevision.class)
                .setParameter("case", caseId)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether somebody ever wrote on it. */
    boolean wroteOn(long caseId, long person) {
        return database.createQuery(
                                "select count(r) from CaseRevision r where r.caseId = :case and r.byId = :person",
                                Long.class)
                        .setParameter("case", caseId)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    /** All the times that it was handed in, the last one first. */
    List<CaseSubmission> submissions(long caseId) {
        return database.createQuery(
                        "select s from CaseSubmission s where s.caseId = :case order by s.round desc",
                        CaseSubmission.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** What was decided about a submission. */
    List<CaseReview> reviews(CaseSubmission submission) {
        return database.createQuery(
                        "select r from CaseReview r where r.submissionId = :submission order by r.at", CaseReview.class)
                .setParameter("submission", submission.id())
                .getResultList();
    }

    List<ConsentRecord> consents(long caseId) {
        return database.createQuery(
                        "select c from ConsentRecord c where c.caseId = :case order by c.recordedAt",
                        ConsentRecord.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    List<CaseComment> comments(long caseId) {
        return database.createQuery(
                        "select c from CaseComment c where c.caseId = :case order by c.at, c.id", CaseComment.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    LocalDate today() {
        return Japan.day(clock.instant());
    }

    @Override
    public boolean stands(LibraryCase libraryCase) {
        return stands(libraryCase, consents(libraryCase.id()));
    }

    /** Whether one of its consents holds today. */
    boolean stands(LibraryCase libraryCase, List<ConsentRecord> consents) {
        LocalDate today = today();
        return consents.stream().anyMatch(record -> record.kind() == libraryCase.origin() && record.stands(today));
    }
}
