package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.PersonalDataSource;

/** Groups, posts and taking part of a person. Without her account her words are gone; that she took part stays without her. */
@ApplicationScoped
public class DiscussionsOfAPerson implements PersonalDataSource {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** Everything, in the download. */
    public record Everything(List<String> groups, List<Said> posts, List<Took> tookPart) {}

    /** A post. */
    public record Said(String group, String slug, String words, Instant at) {}

    /** A discussion that she took part in. */
    public record Took(String slug, LocalDate on) {}

    @Override
    public String section() {
        return "case-discussions";
    }

    @Override
    public Everything everythingAbout(long personId) {
        return new Everything(
                database.createQuery(
                                "select g.name from GroupSpace g, GroupMember m where m.groupId = g.id and m.personId = :person order by g.name",
                                String.class)
                        .setParameter("person", personId)
                        .getResultList(),
                database.createQuery("""
                                select g.name, c.slug, p.words, p.postedAt from Post p, GroupDiscussion d, GroupSpace g, LibraryCase c
                                where p.authorId = :person and d.id = p.discussionId and g.id = d.groupId and c.id = d.caseId
                                order by p.id
                                """, Object[].class)
                        .setParameter("person", personId)
                        .getResultStream()
                        .map(row -> new Said((String) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                        .toList(),
                database.createQuery("""
                                select c.slug, p.day from Part p, GroupDiscussion d, LibraryCase c
                                where p.personId = :person and d.id = p.discussionId and c.id = d.caseId order by p.id
                                """, Object[].class)
                        .setParameter("person", personId)
                        .getResultStream()
                        .map(row -> new Took((String) row[0], (LocalDate) row[1]))
                        .toList());
    }

    @Override
    public void forget(long personId) {
        database.createQuery(
                        "delete from PostBefore b where b.postId in (select p.id from Post p where p.authorId = :person)")
                .setParameter("person", personId)
                .executeUpdate();
        database.createQuery("select p from Post p where p.authorId = :person", Post.class)
                .setParameter("person", personId)
                .getResultStream()
                .forEach(post -> post.forgetAuthor(clock.instant()));
        database.flush();
        for (String gone : List.of(
                "delete from GroupMember m where m.personId = :person",
                "update PostReport r set r.personId = null where r.personId = :person",
                "update Part p set p.personId = null where p.personId = :person",
                "update Part p set p.vouchedBy = null where p.vouchedBy = :person",
                "update Post p set p.hiddenBy = null where p.hiddenBy = :person")) {
            database.createQuery(gone).setParameter("person", personId).executeUpdate();
        }
    }
}
