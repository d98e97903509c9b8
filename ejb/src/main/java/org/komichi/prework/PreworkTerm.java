package org.komichi.prework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.notification.OptionalMail;
import org.komichi.notification.Outbox;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.ConfirmedSeats;
import org.komichi.workshop.ConfirmedSeats.Held;
import org.komichi.workshop.Deadline;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopSummary;

/** Reminds of what is to be done before a workshop, and takes the seats of those who missed it; one workshop in one transaction. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PreworkTerm {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    ConfirmedSeats seats;

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /** Whose time is over, and whose time comes near. */
    private record Findings(List<Held> missed, List<Held> toRemind) {
        static final Findings NONE = new Findings(List.of(), List.of());
    }

    /** Addresses of the workshops where something is to be done now. */
    public List<String> due() {
        return seats.ahead().stream()
                .filter(summary -> !look(summary).equals(Findings.NONE))
                .map(summary -> summary.workshop().slug())
                .toList();
    }

    /** Does what is to be done now; again does nothing. */
    public void settle(String slug) {
        WorkshopSummary summary = seats.lock(slug);
        Workshop workshop = summary.workshop();
        Findings found = look(summary);
        if (!found.missed().isEmpty()) {
            found.missed().forEach(held -> seats.takeForMissedPrework(workshop, held));
            audit.record(
                    "workshop-prework-missed",
                    "workshop",
                    workshop.id(),
                    String.valueOf(found.missed().size()));
        }
        if (!found.toRemind().isEmpty()) {
            found.toRemind().forEach(held -> remind(summary, held));
            audit.record(
                    "workshop-prework-reminded",
                    "workshop",
                    workshop.id(),
                    String.valueOf(found.toRemind().size()));
        }
    }

    private Findings look(WorkshopSummary summary) {
        Workshop workshop = summary.workshop();
        Instant now = clock.instant();
        Prework prework = workshop.terms().prework();
        // Meanwhile it may have begun, or been called off.
        if (!prework.demands()
                || workshop.state() != Workshop.State.PUBLISHED
                || !begins(summary).isAfter(now)) {
            return Findings.NONE;
        }
        Set<Long> reminded = new HashSet<>(database.createQuery("""
                        select m.registrationId from PreworkReminder m, Registration r
                        where r.id = m.registrationId and r.workshopId = :workshop
                        """, Long.class)
                .setParameter("workshop", workshop.id())
                .getResultList());
        Map<Boolean, List<Held>> near = seats.of(workshop).stream()
                .filter(held -> !Prework.reminded(due(summary, held)).isAfter(now))
                .collect(Collectors.partitioningBy(held -> !due(summary, held).isAfter(now)));
        List<Held> late = prework.costsSeats() ? near.get(true) : List.of();
        List<Held> soon = near.get(false).stream()
                .filter(held -> !reminded.contains(held.id()))
                // Who got her seat later knows the day from the letter about the seat.
                .filter(held -> held.since().isBefore(Prework.reminded(due(summary, held))))
                .toList();
        if (late.isEmpty() && soon.isEmpty()) {
            return Findings.NONE;
        }
        Set<Long> people = new HashSet<>();
        late.forEach(held -> people.add(held.personId()));
        soon.forEach(held -> people.add(held.personId()));
        Progress progress = tasks.progress(workshop, tasks.of(workshop), people);
        return new Findings(
                late.stream().filter(held -> progress.missed(held.personId())).toList(),
                soon.stream().filter(held -> !progress.ready(held.personId())).toList());
    }

    private void remind(WorkshopSummary summary, Held held) {
        Workshop workshop = summary.workshop();
        boolean costsSeat = workshop.terms().prework().costsSeats();
        Bilingual until = new Deadline(due(summary, held), summary.zone()).words();
        Map<String, Object> values = new HashMap<>();
        values.put("title", workshop.title().ja());
        values.put("titleEn", workshop.title().in(java.util.Locale.ENGLISH));
        values.put("until", until.ja());
        values.put("untilEn", until.en());
        values.put("link", "/my/registrations");
        if (costsSeat) {
            values.put("costsSeat", "yes");
        }
        // What may cost the seat is necessary to know; otherwise it is a reminder like others.
        outbox.queue(
                List.of(held.personId()),
                "workshop-prework-reminder",
                values,
                costsSeat ? null : OptionalMail.REMINDER);
        database.persist(new PreworkReminder(held.id(), clock.instant()));
    }

    private static Instant due(WorkshopSummary summary, Held held) {
        return summary.workshop().terms().prework().dueFor(held.since(), begins(summary));
    }

    private static Instant begins(WorkshopSummary summary) {
        return summary.sessions().getFirst().startsAt();
    }
}
