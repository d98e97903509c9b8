package org.komichi.visit;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/** Reminds learner and host two days before their visit. Of two servers that look at the same time each finds what the other left. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
public class VisitReminders {
    private static final int DAYS_BEFORE = 2;
    private static final int AT_A_TIME = 100;

    @PersistenceContext
    EntityManager database;

    @Inject
    SlotBook book;

    @Inject
    Event<VisitNews.VisitSoon> soon;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void everyHour() {
        remind();
    }

    /** Reminds whom it is time for. */
    public void remind() {
        LocalDate today = Japan.day(clock.instant());
        List<String> due = database.createQuery("""
                        select r.number from VisitRequest r where r.live = 1 and r.confirmedAt is not null
                        and r.remindedAt is null and r.agreedOn > :today and r.agreedOn <= :soon order by r.id
                        """, String.class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(DAYS_BEFORE))
                .setMaxResults(AT_A_TIME)
                .getResultList();
        for (String number : due) {
            VisitRequest request = book.lockRequest(number);
            if (request.reminded() || request.state() != VisitRequestState.CONFIRMED) {
                continue;
            }
            VisitSlot slot = book.slot(request);
            request.reminded(clock.instant());
            for (long person : new long[] {request.learnerId(), slot.hostId()}) {
                soon.fire(new VisitNews.VisitSoon(
                        person, request.agreedOn(), book.title(slot), "/visits/" + slot.number()));
            }
        }
    }
}
