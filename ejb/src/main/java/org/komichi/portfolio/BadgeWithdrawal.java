package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.komichi.competency.LevelChanged;
import org.komichi.shared.Japan;

/** A badge says what the evidence carries. When a level falls before the badge's time, the badge is withdrawn with it. */
@ApplicationScoped
public class BadgeWithdrawal {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    /** In the transaction that changed the level: nobody sees a badge stand that its level does not carry. */
    void fell(@Observes LevelChanged change) {
        if (change.to() >= change.from()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = Japan.day(now);
        database.createQuery("""
                        select b from Badge b where b.personId = :person and b.withdrawnAt is null
                        """, Badge.class)
                .setParameter("person", change.personId())
                .getResultStream()
                .filter(badge -> badge.state(today) == BadgeState.VALID)
                .filter(badge -> badge.needsMoreThan(change.outcome(), change.to()))
                .forEach(badge -> badge.withdraw(now));
    }
}
