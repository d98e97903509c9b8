package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.identity.Role;

/** Takes down what people did with cases at an earlier moment. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastDiscussions {
    @PersistenceContext
    EntityManager database;

    @Inject
    Cases cases;

    @Inject
    PostCheck check;

    /** What somebody said then.
     * @param question number of the question in the case, from 1 */
    public record SaidThen(long author, int question, Said said, Instant at) {}

    /**
     * A group met.
     *
     * @param slug its name in addresses, which nobody has yet
     * @return its number
     */
    public long met(String slug, String name, String purpose, long facilitator, List<Long> others, Instant when) {
        GroupSpace group = new GroupSpace(slug, name, purpose, when);
        database.persist(group);
        database.flush();
        database.persist(new GroupMember(group.id(), facilitator, true, when));
        others.forEach(person -> database.persist(new GroupMember(group.id(), person, false, when)));
        return group.id();
    }

    /**
     * A group talked about a case.
     *
     * @param posts in the order in which they were said
     * @throws PostPointsToSomebody when one of them would be stopped today
     */
    public void talked(long group, String slug, List<SaidThen> posts, Instant opened) {
        ReadableCase read = cases.published(slug);
        List<CaseQuestion> questions = CaseQuestion.of(read.document());
        GroupDiscussion discussion = new GroupDiscussion(group, read.id(), opened);
        database.persist(discussion);
        database.flush();
        int[] last = new int[questions.size()];
        for (SaidThen post : posts) {
            check.mustPass(post.said());
            int place = post.question() - 1;
            last[place]++;
            database.persist(new Post(
                    discussion.id(),
                    questions.get(place).key(),
                    last[place],
                    post.author(),
                    post.said(),
                    UUID.randomUUID(),
                    post.at()));
        }
    }

    /** Somebody put cases into a list. */
    public void kept(long person, String name, List<String> slugs, Instant when) {
        CaseList list = new CaseList(person, name, when);
        database.persist(list);
        database.flush();
        for (int place = 0; place < slugs.size(); place++) {
            database.persist(
                    new KeptCase(list.id(), cases.published(slugs.get(place)).id(), place, when));
        }
    }

    /** Somebody wrote a note on a case. */
    public void noted(long person, String slug, String words, Instant when) {
        database.persist(new CaseNote(person, cases.published(slug).id(), words, when));
    }
}
