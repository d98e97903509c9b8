package org.komichi.discussion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.Bilingual;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;

/**
 * Cases that groups talk about, to be read. A case that was taken out of the library takes the conversations about it along: every
 * way to them asks the library first.
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CaseDiscussions {
    @PersistenceContext
    EntityManager database;

    @Inject
    Memberships memberships;

    @Inject
    Conversations conversations;

    @Inject
    Cases cases;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** A case that a group talks about.
     * @param posts how many can be read
     * @param last when something was said last; null when nothing was */
    public record Line(
            String group, String groupName, String slug, Bilingual title, boolean closed, long posts, Instant last) {}

    /** A question and how much was said about it. */
    public record Asked(CaseQuestion question, long posts) {}

    /** A case in a group. */
    public record Talk(
            String groupName,
            boolean facilitator,
            String slug,
            Bilingual title,
            List<Asked> questions,
            boolean closed,
            List<String> competencies) {}

    /** A conversation about one question. */
    public record Thread(Talk talk, CaseQuestion question, PageOf<SeenPost> posts) {}

    /** The cases that a group talks about, the latest first.
     * @throws org.komichi.shared.NotFound when she is not in it */
    public List<Line> of(String group) {
        return lines(memberships.in(group).group().id());
    }

    /** The cases that the current person's groups talk about, the latest first. */
    public List<Line> mine() {
        return lines(0);
    }

    private List<Line> lines(long group) {
        List<Object[]> rows = database.createQuery("""
                        select g.slug, g.name, c.slug, c.title, d.closedAt, count(p.id), max(p.id), d.openedAt
                        from GroupDiscussion d join GroupSpace g on g.id = d.groupId
                        join GroupMember m on m.groupId = g.id join LibraryCase c on c.id = d.caseId
                        left join Post p on p.discussionId = d.id and p.takenBackAt is null and p.hiddenAt is null
                        where m.personId = :person and (:group = 0 or g.id = :group) and c.status <> :withdrawn
                        group by d.id, g.slug, g.name, c.slug, c.title.ja, c.title.en, d.closedAt, d.openedAt
                        order by d.openedAt desc
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .setParameter("group", group)
                .setParameter("withdrawn", CaseStatus.WITHDRAWN)
                .getResultList();
        Map<Long, Instant> times = times(
                rows.stream().map(row -> (Long) row[6]).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> new Line(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Bilingual) row[3],
                        row[4] != null,
                        (Long) row[5],
                        times.get((Long) row[6])))
                .toList();
    }

    // When these posts were made. PostgreSQL's driver gives the latest of moments as another type: the last post is
    // found by its number.
    private Map<Long, Instant> times(List<Long> posts) {
        Map<Long, Instant> times = new HashMap<>();
        if (!posts.isEmpty()) {
            database.createQuery("select p.id, p.postedAt from Post p where p.id in :posts", Object[].class)
                    .setParameter("posts", posts)
                    .getResultStream()
                    .forEach(row -> times.put((Long) row[0], (Instant) row[1]));
        }
        return times;
    }

    /**
     * Brings a case into a group; again changes nothing.
     *
     * @throws org.komichi.shared.NotFound when she is not in the group, or there is no such case
     */
    public void open(String group, String slug) {
        GroupSpace space = memberships.in(group).group();
        ReadableCase read = cases.published(slug);
        memberships.lock(space);
        if (conversations.find(space.id(), read.id()).isEmpty()) {
            database.persist(new GroupDiscussion(space.id(), read.id(), clock.instant()));
        }
    }

    /** A case in a group.
     * @throws org.komichi.shared.NotFound when she is not in the group, or it does not talk about the case */
    public Talk talk(String group, String slug) {
        Conversations.Place place = conversations.at(group, slug);
        Map<String, Long> said = new HashMap<>();
        database.createQuery("""
                        select p.question, count(p.id) from Post p where p.discussionId = :discussion
                        and p.takenBackAt is null and p.hiddenAt is null group by p.question
                        """, Object[].class)
                .setParameter("discussion", place.discussion().id())
                .getResultStream()
                .forEach(row -> said.put((String) row[0], (Long) row[1]));
        return talk(place, said);
    }

    private static Talk talk(Conversations.Place place, Map<String, Long> said) {
        return new Talk(
                place.mine().group().name(),
                place.mine().facilitator(),
                place.read().document().slug(),
                place.title(),
                CaseQuestion.of(place.read().document()).stream()
                        .map(question -> new Asked(question, said.getOrDefault(question.key(), 0L)))
                        .toList(),
                place.discussion().closed(),
                place.read().document().competencies());
    }

    /** What was said about a question, the first first.
     * @throws org.komichi.shared.NotFound as above, or when the case asks no such question */
    public Thread thread(String group, String slug, String question, Paging paging) {
        Conversations.Place place = conversations.at(group, slug);
        CaseQuestion asked = CaseQuestion.of(place.read().document(), question);
        long total = database.createQuery(
                        "select count(p) from Post p where p.discussionId = :discussion and p.question = :question",
                        Long.class)
                .setParameter("discussion", place.discussion().id())
                .setParameter("question", question)
                .getSingleResult();
        List<Post> posts = database.createQuery("""
                        select p from Post p where p.discussionId = :discussion and p.question = :question order by p.number
                        """, Post.class)
                .setParameter("discussion", place.discussion().id())
                .setParameter("question", question)
                .setFirstResult(paging.first())
                .setMaxResults(paging.size())
                .getResultList();
        return new Thread(
                talk(place, Map.of()),
                asked,
                PageOf.of(total, paging, seen(posts, place.mine().facilitator())));
    }

    private List<SeenPost> seen(List<Post> posts, boolean moderates) {
        Map<Long, PersonSummary> authors = people.summaries(posts.stream()
                .map(Post::authorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return posts.stream()
                .map(post -> SeenPost.of(
                        post,
                        Optional.ofNullable(post.authorId()).map(authors::get).orElse(null),
                        currentPerson.id(),
                        moderates,
                        clock.instant()))
                .toList();
    }
}
