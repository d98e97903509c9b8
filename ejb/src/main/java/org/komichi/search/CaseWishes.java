package org.komichi.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/** Takes wishes for cases to the editors. Whose a wish is, is kept nowhere. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class CaseWishes {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Keeps a wish; the very same of the same day is a second click.
     *
     * @throws WishNeedsWords when there are none
     * @throws WishTooLong when there are too many
     */
    public void wish(String words) {
        CaseWish wish = new CaseWish(words, Japan.day(clock.instant()));
        boolean known = !database.createQuery(
                        "select w.id from CaseWish w where w.words = :words and w.wishedOn = :today", Long.class)
                .setParameter("words", wish.words())
                .setParameter("today", wish.wishedOn())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!known) {
            database.persist(wish);
        }
    }
}
