package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.shared.Bilingual;
import org.komichi.shared.NotFound;

/** Finds conversations and posts for whoever is in the group, while the case can be read. */
@ApplicationScoped
class Conversations {
    @PersistenceContext
    EntityManager database;

    @Inject
    Memberships memberships;

    @Inject
    Cases cases;

    /** A case in a group of the current person. */
    record Place(Memberships.Mine mine, GroupDiscussion discussion, ReadableCase read) {
        Bilingual title() {
            return new Bilingual(
                    read.document().title().ja(), read.document().title().en());
        }
    }

    /** @throws NotFound when she is not in the group, it does not talk about the case, or nobody may read that */
    Place at(String group, String slug) {
        Memberships.Mine mine = memberships.in(group);
        ReadableCase read = cases.published(slug);
        return find(mine.group().id(), read.id())
                .map(discussion -> new Place(mine, discussion, read))
                .orElseThrow(NotFound::new);
    }

    /** The same, with the row held: posts get their numbers one after the other. */
    Place hold(String group, String slug) {
        Place place = at(group, slug);
        database.refresh(place.discussion(), LockModeType.PESSIMISTIC_WRITE);
        return place;
    }

    Optional<GroupDiscussion> find(long group, long caseId) {
        return database.createQuery(
                        "select d from GroupDiscussion d where d.groupId = :group and d.caseId = :case",
                        GroupDiscussion.class)
                .setParameter("group", group)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound when there is no such post */
    Post post(Place place, String question, int number) {
        return database.createQuery("""
                        select p from Post p where p.discussionId = :discussion and p.question = :question and p.number = :number
                        """, Post.class)
                .setParameter("discussion", place.discussion().id())
                .setParameter("question", question)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The post that a form made. */
    Optional<Post> of(UUID form) {
        return database.createQuery("select p from Post p where p.formId = :form", Post.class)
                .setParameter("form", form.toString())
                .getResultStream()
                .findFirst();
    }

    /** The number of the next post about a question; the row of the discussion is held. */
    int next(Place place, String question) {
        Integer last = database.createQuery(
                        "select max(p.number) from Post p where p.discussionId = :discussion and p.question = :question",
                        Integer.class)
                .setParameter("discussion", place.discussion().id())
                .setParameter("question", question)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
