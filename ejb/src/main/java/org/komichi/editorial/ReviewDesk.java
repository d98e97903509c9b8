package org.komichi.editorial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.komichi.audit.AuditTrail;
import org.komichi.caselibrary.CaseAnnouncements;
import org.komichi.caselibrary.CaseNotInThisStage;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.LibraryCase;
import org.komichi.editorial.CaseReview.Check;
import org.komichi.editorial.CaseReview.Kind;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.Professions;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** The desk of the reviewers: first privacy, then the clinical side, by two people who did not write the case. */
@Stateless
@RolesAllowed(Role.Name.REVIEWER)
public class ReviewDesk {
    @PersistenceContext
    EntityManager database;

    @Inject
    CaseBook book;

    @Inject
    CaseAnnouncements announcements;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Professions professions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether she may judge the submission that is under way: she neither wrote on the case nor judged it already. */
    public boolean mayJudge(String slug) {
        LibraryCase found = book.get(slug);
        return inReview(found) && isOther(found, submission(found));
    }

    /**
     * Nobody can be known again: the clinical review is next.
     *
     * @param seen version that she looked at
     * @throws ChecksMissing when she did not look at everything
     * @throws YourOwnCase when she wrote on it
     */
    public void passPrivacy(String slug, int seen, Set<Check> checks) {
        LibraryCase found = book.locked(slug);
        found.mustBeAt(seen);
        CaseSubmission submission = mine(found, CaseStatus.IN_PRIVACY_REVIEW);
        decide(CaseReview.privacyPassed(submission, checks, currentPerson.id(), clock.instant()));
        found.passPrivacy(clock.instant());
        audit.record("case-privacy-passed", "case", found.id(), found.slug());
    }

    /**
     * It is clinically right: readers get it, with the profession of who says so.
     *
     * @throws OpenRemarks when remarks are open
     * @throws YourOwnCase when she wrote on it, or judged its privacy
     */
    public void publish(String slug, int seen) {
        LibraryCase found = book.locked(slug);
        found.mustBeAt(seen);
        CaseSubmission submission = mine(found, CaseStatus.IN_CLINICAL_REVIEW);
        int open = (int) book.comments(found.id()).stream()
                .filter(comment -> comment.answerTo().isEmpty() && !comment.resolved())
                .count();
        if (open > 0) {
            throw new OpenRemarks(open);
        }
        decide(CaseReview.clinicalPassed(submission, currentPerson.id(), clock.instant()));
        CaseTree tree = CaseTree.of(found.working());
        String today = book.today().toString();
        tree.put("review", Map.of("state", "REVIEWED", "checkedOn", today, "on", today, "by", profession()));
        found.publish(tree.document(), book, clock.instant());
        database.flush();
        audit.record("case-published", "case", found.id(), found.slug());
        announcements.published(found);
    }

    /** It must be changed first: it is a draft again.
     * @throws ReviewReasonNeeded when there is no reason */
    public void sendBack(String slug, int seen, String reason) {
        LibraryCase found = book.locked(slug);
        found.mustBeAt(seen);
        Kind kind = found.status() == CaseStatus.IN_PRIVACY_REVIEW ? Kind.PRIVACY : Kind.CLINICAL;
        CaseSubmission submission = mine(found, found.status());
        decide(CaseReview.sentBack(submission, kind, reason, currentPerson.id(), clock.instant()));
        found.sendBack(clock.instant());
        audit.record("case-sent-back", "case", found.id(), found.slug());
    }

    private CaseSubmission mine(LibraryCase found, CaseStatus stage) {
        if (found.status() != stage || !inReview(found)) {
            throw new CaseNotInThisStage();
        }
        CaseSubmission submission = submission(found);
        if (!isOther(found, submission)) {
            throw new YourOwnCase();
        }
        return submission;
    }

    private boolean isOther(LibraryCase found, CaseSubmission submission) {
        long me = currentPerson.id();
        return submission.submittedBy() != me
                && found.authorId().filter(author -> author == me).isEmpty()
                && !book.wroteOn(found.id(), me)
                && book.reviews(submission).stream().noneMatch(review -> review.reviewerId() == me);
    }

    private CaseSubmission submission(LibraryCase found) {
        return book.submissions(found.id()).stream().findFirst().orElseThrow(NotFound::new);
    }

    private void decide(CaseReview review) {
        database.persist(review);
        // The database has the last word on who may judge.
        database.flush();
    }

    private String profession() {
        return professions
                .find(people.me().profession())
                .map(profession -> profession.label().ja())
                .orElse("査読者");
    }

    private static boolean inReview(LibraryCase found) {
        return found.status() == CaseStatus.IN_PRIVACY_REVIEW || found.status() == CaseStatus.IN_CLINICAL_REVIEW;
    }
}
