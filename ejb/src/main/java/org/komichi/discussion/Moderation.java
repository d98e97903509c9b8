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
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/**
 * Looks after what is said: facilitators in their groups, reviewers and administrators of the platform where somebody reported a
 * post. Of other posts these see nothing.
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Moderation {
    @PersistenceContext
    EntityManager database;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A report that waits.
     * @param report its number */
    public record Waiting(
            long report, String groupName, Bilingual caseTitle, int number, String words, String reason, Instant at) {}

    /** The reports that wait for the current person, the oldest first. That she looked is written down. */
    public List<Waiting> waiting() {
        boolean everywhere = forThePlatform();
        Set<Long> facilitated = facilitated();
        List<Waiting> found = database.createQuery("""
                        select r.id, g.name, c.title, p.number, p.words, r.reason, r.reportedAt, g.id
                        from PostReport r, Post p, GroupDiscussion d, GroupSpace g, LibraryCase c
                        where p.id = r.postId and d.id = p.discussionId and g.id = d.groupId and c.id = d.caseId
                        and r.settledAt is null and p.takenBackAt is null and c.status <> :withdrawn
                        order by r.reportedAt, r.id
                        """, Object[].class)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .getResultStream()
                .filter(row -> everywhere || facilitated.contains((Long) row[7]))
                .map(row -> new Waiting(
                        (Long) row[0],
                        (String) row[1],
                        (Bilingual) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6]))
                .toList();
        if (!found.isEmpty()) {
            audit.record("reported-posts-seen", null, null, String.valueOf(found.size()));
        }
        return found;
    }

    /** Whether anything can ever wait for her. */
    public boolean moderates() {
        return forThePlatform() || !facilitated().isEmpty();
    }

    // The groups that she facilitates.
    private Set<Long> facilitated() {
        return database.createQuery("select m from GroupMember m where m.personId = :person", GroupMember.class)
                .setParameter("person", currentPerson.id())
                .getResultStream()
                .filter(GroupMember::facilitator)
                .map(GroupMember::groupId)
                .collect(Collectors.toSet());
    }

    /**
     * Hides the reported post; all reports of it are settled.
     *
     * @throws DecisionReasonNeeded when nothing is said why, or too much
     * @throws NotFound when it is not hers to decide
     */
    public void hide(long report, String why) {
        Post post = reported(report);
        post.hide(currentPerson.id(), why, clock.instant());
        settle(post);
        audit.record("post-hidden", "post", post.id(), null);
    }

    /** Leaves the reported post; all reports of it are settled.
     * @throws NotFound when it is not hers to decide */
    public void leave(long report) {
        Post post = reported(report);
        settle(post);
        audit.record("post-left-standing", "post", post.id(), null);
    }

    private Post reported(long report) {
        Post post = Optional.ofNullable(database.find(PostReport.class, report))
                .flatMap(found -> database.createQuery(
                                "select p from Post p, PostReport r where r.id = :report and p.id = r.postId",
                                Post.class)
                        .setParameter("report", report)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(NotFound::new);
        database.lock(post, LockModeType.PESSIMISTIC_WRITE);
        boolean facilitates = facilitated()
                .contains(database.find(GroupDiscussion.class, post.discussionId())
                        .groupId());
        if (!facilitates && !forThePlatform()) {
            throw new NotFound();
        }
        return post;
    }

    private void settle(Post post) {
        database.createQuery("select r from PostReport r where r.postId = :post", PostReport.class)
                .setParameter("post", post.id())
                .getResultStream()
                .forEach(report -> report.settle(clock.instant()));
    }

    private boolean forThePlatform() {
        return currentPerson.holdsOnPlatform(Role.REVIEWER) || currentPerson.holdsOnPlatform(Role.ADMIN);
    }
}
