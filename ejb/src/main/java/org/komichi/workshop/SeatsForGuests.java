package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.komichi.audit.AuditTrail;
import org.komichi.shared.NotFound;

/**
 * Seats for guests: the same seats and the same order of arrival as for everybody. No service, so that nobody can ask from
 * outside: who calls has proved who the guest is.
 */
@ApplicationScoped
public class SeatsForGuests {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    WaitingLine line;

    @Inject
    AccommodationWishes wishes;

    @Inject
    AuditTrail audit;

    /** A workshop that people may see.
     * @throws NotFound when there is none, or it is a draft */
    public WorkshopSummary workshop(String slug) {
        return workshops.get(slug);
    }

    /**
     * A workshop for which guests can register now.
     *
     * @throws NotFound when there is no such workshop that people may see
     * @throws NotOpenToGuests when one needs an account
     * @throws RegistrationClosed before the time, after it, or when the workshop was cancelled
     */
    public WorkshopSummary open(String slug) {
        WorkshopSummary summary = workshops.get(slug);
        mustBeOpen(summary.workshop(), clock.instant());
        return summary;
    }

    private static void mustBeOpen(Workshop workshop, Instant now) {
        if (!workshop.terms().guests()) {
            throw new NotOpenToGuests();
        }
        if (!workshop.open(now)) {
            throw new RegistrationClosed(workshop.title());
        }
    }

    /** A workshop that somebody has applied for. */
    public WorkshopSummary about(long workshop) {
        return workshops
                .summaries(List.of(database.find(Workshop.class, workshop)))
                .getFirst();
    }

    /** The workshop, locked until the transaction ends. */
    public Workshop lock(long workshop) {
        return seating.lock(workshop);
    }

    /**
     * The answers as they would be kept.
     *
     * @throws AnswerNeeded when a question must be answered and is not
     * @throws AnswerNotAccepted when an answer is not possible
     */
    public List<Answer> accepted(Workshop workshop, Application application) {
        return workshop.terms().accepted(application.answers());
    }

    /**
     * A guest registers: she has a seat at once when one is free for her, otherwise she is in line. Who is registered already
     * stays so.
     *
     * @param profession code of the profession list; null when she told none
     * @throws NotFound when there is no such workshop that people may see
     * @throws NotOpenToGuests when one needs an account by now
     * @throws RegistrationClosed before the time, after it, or when the workshop was cancelled
     */
    public void register(String slug, long guest, String profession, Application application) {
        Instant now = clock.instant();
        Workshop workshop =
                Optional.of(seating.lock(slug)).filter(Workshop::visible).orElseThrow(NotFound::new);
        if (latest(workshop, guest).filter(known -> known.status().active()).isPresent()) {
            return;
        }
        mustBeOpen(workshop, now);
        Registration registration =
                new Registration(workshop.id(), guest, profession, null, workshop.nextArrival(), now);
        registration.answer(accepted(workshop, application));
        if (workshop.eligibility().approval()) {
            registration.apply(List.of(), null);
            seating.pend(workshop, registration, RegistrationStep.Cause.REGISTERED, now);
        } else {
            seating.seatOrLine(workshop, registration, now);
        }
        wishes.keep(registration.id(), application.accommodation(), now);
        audit.recordFor(guest, "workshop-registered", "workshop", workshop.id(), null);
    }

    /** How a guest's latest registration for a workshop stands.
     * @throws NotFound when there is none */
    public MyRegistration of(String slug, long guest) {
        WorkshopSummary summary = workshops.get(slug);
        Registration registration = latest(summary.workshop(), guest).orElseThrow(NotFound::new);
        return new MyRegistration(
                summary,
                new Registered(
                        registration.code(),
                        registration.status(),
                        registration.status() == RegistrationStatus.WAITLISTED
                                ? line.position(summary.workshop(), registration)
                                : null,
                        registration.offerUntil(),
                        summary.sessions().stream()
                                .map(WorkshopSession::id)
                                .filter(registration::comesTo)
                                .toList()));
    }

    /** The link of an online meeting, for whoever has a seat; nothing for everybody else. */
    public Optional<String> meetingLink(MyRegistration held) {
        return held.registered().status() == RegistrationStatus.CONFIRMED
                ? Optional.ofNullable(held.summary().workshop().venue().meetingLink())
                : Optional.empty();
    }

    /** Takes the seat that was offered. Who has it already keeps it.
     * @throws OfferExpired when the time is up */
    public void accept(String slug, long guest) {
        decide(slug, guest, (workshop, registration) -> {
            Instant now = clock.instant();
            if (registration.status() != RegistrationStatus.CONFIRMED) {
                registration.accept(now);
                seating.note(workshop, registration, RegistrationStep.Cause.ACCEPTED, now);
                audit.recordFor(guest, "workshop-offer-accepted", "workshop", workshop.id(), null);
            }
        });
    }

    /** Gives the seat, or the place in line, back. Again changes nothing.
     * @throws CancellationClosed when it is too late to do so by oneself */
    public void cancel(String slug, long guest) {
        decide(slug, guest, (workshop, registration) -> {
            Instant now = clock.instant();
            if (registration.status().active()) {
                if (!now.isBefore(workshop.cancelUntil())) {
                    throw new CancellationClosed(workshop.title());
                }
                audit.recordFor(guest, "workshop-registration-cancelled", "workshop", workshop.id(), null);
                seating.free(workshop, registration, RegistrationStep.Cause.GIVEN_BACK, now);
            }
        });
    }

    private void decide(String slug, long guest, BiConsumer<Workshop, Registration> decision) {
        Workshop workshop = seating.lock(slug);
        Registration registration = latest(workshop, guest).orElseThrow(NotFound::new);
        database.refresh(registration);
        decision.accept(workshop, registration);
    }

    private Optional<Registration> latest(Workshop workshop, long guest) {
        return database.createQuery("""
                        select r from Registration r
                        where r.workshopId = :workshop and r.personId = :guest order by r.arrival desc
                        """, Registration.class)
                .setParameter("workshop", workshop.id())
                .setParameter("guest", guest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Guests of whom nothing is needed any more: the last meeting of all that they registered for ended before a moment. */
    public List<Long> over(Instant moment, int most) {
        return database.createQuery("""
                        select p.id from Person p where p.status = org.komichi.identity.AccountStatus.GUEST
                        and p.createdAt < :moment and not exists (
                          select r.id from Registration r, WorkshopSession s
                          where r.personId = p.id and s.workshopId = r.workshopId and s.endsAt > :moment)
                        order by p.id
                        """, Long.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }
}
