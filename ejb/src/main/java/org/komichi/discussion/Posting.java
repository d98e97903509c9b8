package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.komichi.audit.AuditTrail;
import org.komichi.deidentification.Finding;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** What members of a group say, mend, take back and report. Everything works under the lock of the discussion. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Posting {
    /** Most characters of a post, and of a reason. */
    public static final int LONGEST = Post.LONGEST;

    public static final int LONGEST_REASON = Post.LONGEST_REASON;

    @PersistenceContext
    EntityManager database;

    @Inject
    Conversations conversations;

    @Inject
    PostCheck check;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What in these words would stop them, with the reason of each. */
    public List<Finding> stopping(String words) {
        return check.stopping(words);
    }

    /**
     * Says something. The same form again changes nothing, so that a double click says it once.
     *
     * @param form number of the form it was typed in
     * @return its number in the conversation
     * @throws WordsNeeded when nothing is written
     * @throws WordsTooLong when it is more than {@link #LONGEST} characters
     * @throws PostPointsToSomebody when words may point to somebody, and nobody says that they are made up
     * @throws DiscussionIsClosed when it is
     * @throws NotFound when she is not in the group, or there is no such conversation
     */
    public int say(String group, String slug, String question, Said said, UUID form) {
        Conversations.Place place = conversations.hold(group, slug);
        CaseQuestion.of(place.read().document(), question);
        return conversations.of(form).map(Post::number).orElseGet(() -> keep(place, question, said, form));
    }

    private int keep(Conversations.Place place, String question, Said said, UUID form) {
        place.discussion().mustBeOpen();
        Post post = new Post(
                place.discussion().id(),
                question,
                conversations.next(place, question),
                currentPerson.id(),
                said,
                form,
                clock.instant());
        check.mustPass(said);
        database.persist(post);
        return post.number();
    }

    /**
     * Says it better; what stood there before is kept.
     *
     * @throws PostStaysAsItIs when it is too late
     * @throws PostIsNotThere when it was taken back or hidden
     * @throws NotFound when it is not hers
     */
    public void mend(String group, String slug, String question, int number, Said said) {
        Conversations.Place place = conversations.hold(group, slug);
        place.discussion().mustBeOpen();
        Post post = own(place, question, number);
        Wording.needed(said.words(), LONGEST);
        check.mustPass(said);
        String before = post.mend(said, clock.instant());
        database.persist(new PostBefore(post.id(), before, clock.instant()));
    }

    /** Takes it back: its words are gone, and those before them. Again changes nothing.
     * @throws NotFound when it is not hers */
    public void takeBack(String group, String slug, String question, int number) {
        Conversations.Place place = conversations.hold(group, slug);
        Post post = own(place, question, number);
        post.takeBack(clock.instant());
        database.createQuery("delete from PostBefore b where b.postId = :post")
                .setParameter("post", post.id())
                .executeUpdate();
    }

    /**
     * Asks the moderators to look at it; again changes nothing.
     *
     * @throws DecisionReasonNeeded when nothing is said why, or too much
     * @throws PostIsNotThere when it was taken back or hidden already
     * @throws NotFound when there is no such post
     */
    public void report(String group, String slug, String question, int number, String why) {
        Conversations.Place place = conversations.hold(group, slug);
        Post post = conversations.post(place, question, number);
        if (!post.standing()) {
            throw new PostIsNotThere();
        }
        PostReport report = new PostReport(post.id(), currentPerson.id(), why, clock.instant());
        boolean before = !database.createQuery(
                        "select r.id from PostReport r where r.postId = :post and r.personId = :person", Long.class)
                .setParameter("post", post.id())
                .setParameter("person", currentPerson.id())
                .getResultList()
                .isEmpty();
        if (!before) {
            database.persist(report);
            audit.record("post-reported", "post", post.id(), null);
        }
    }

    private Post own(Conversations.Place place, String question, int number) {
        Post post = conversations.post(place, question, number);
        if (!post.by(currentPerson.id())) {
            throw new NotFound();
        }
        return post;
    }
}
