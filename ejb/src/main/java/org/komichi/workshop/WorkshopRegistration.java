package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;

/** Registering for a workshop, taking an offered seat, giving a seat back. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class WorkshopRegistration {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Runs runs;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    Choosing choosing;

    @Inject
    WaitingLine line;

    @Inject
    Applicants applicants;

    @Inject
    AccommodationWishes wishes;

    @Inject
    AuditTrail audit;

    /** The current person registers, and says nothing but that.
     * @see #register(String, Application) */
    public Registered register(String slug) {
        return register(slug, Application.PLAIN);
    }

    /**
     * The current person registers. She has a seat at once when one is free for her, otherwise she is in line. When a condition
     * fails and she says why she should come nevertheless, or when the organizer decides about everybody, she waits for that.
     *
     * @throws NotFound when there is no such workshop that people may see
     * @throws RegistrationClosed before the time, after it, or when the workshop was cancelled
     * @throws AlreadyRegistered when she has an active registration
     * @throws NotEligible when she does not meet the organizer's conditions and gives no reason
     * @throws InvitationCodeWrong when she typed a code and it is none of this workshop
     * @throws AnswerNeeded when a question must be answered and is not
     * @throws AnswerNotAccepted when an answer is not possible
     * @throws StationQuotaReached when as many of her station are registered as may be
     * @throws SessionNotHere when she chose a meeting that there is not, or that is over
     * @throws SessionMustBeChosen when she chose none
     * @throws SessionsNotChosenHere when she chose some, and everybody comes to all
     */
    public Registered register(String slug, Application application) {
        Instant now = clock.instant();
        long person = currentPerson.id();
        Profile profile = people.profile(person);
        Long station = people.find(person).map(PersonSummary::organisationId).orElse(null);
        applicants.checkInvitation(slug, person, application.invitation());
        Workshop workshop = seating.lock(slug);
        if (!workshop.visible()) {
            throw new NotFound();
        }
        if (seating.active(workshop, person).isPresent()) {
            throw new AlreadyRegistered(workshop.title());
        }
        if (!workshop.open(now)) {
            throw new RegistrationClosed(workshop.title());
        }
        List<Eligibility.Clause> unmet =
                workshop.eligibility().unmet(applicants.of(person, workshop.eligibility(), application.invitation()));
        if (!unmet.isEmpty() && application.reason() == null) {
            throw new NotEligible(workshop.title(), unmet);
        }
        if (applicants.stationFull(workshop, station)) {
            throw new StationQuotaReached(workshop.title());
        }
        Registration registration =
                new Registration(workshop.id(), person, profile.profession(), station, workshop.nextArrival(), now);
        registration.answer(workshop.terms().accepted(application.answers()));
        choosing.first(workshop, registration, application.sessions(), now);
        if (unmet.isEmpty() && !workshop.eligibility().approval()) {
            seating.seatOrLine(workshop, registration, now);
        } else {
            registration.apply(unmet, application.reason());
            seating.pend(workshop, registration, RegistrationStep.Cause.REGISTERED, now);
        }
        wishes.keep(registration.id(), application.accommodation(), now);
        audit.record("workshop-registered", "workshop", workshop.id(), null);
        return told(workshop, registration);
    }

    /**
     * Takes the seat that was offered.
     *
     * @throws OfferExpired when the time is up
     */
    public Registered accept(String code) {
        Registration registration = own(code);
        Workshop workshop = seating.lock(registration.workshopId());
        database.refresh(registration);
        Instant now = clock.instant();
        registration.accept(now);
        seating.note(workshop, registration, RegistrationStep.Cause.ACCEPTED, now);
        audit.record("workshop-offer-accepted", "workshop", workshop.id(), null);
        return told(workshop, registration);
    }

    /**
     * Gives the seat, or the place in line, back; the organizer of the workshop may do so for others, at any time. Again
     * changes nothing.
     *
     * @throws NotFound when it is somebody else's and she does not organize the workshop
     * @throws CancellationClosed when it is too late to do so by oneself
     */
    public void cancel(String code) {
        Registration registration = find(code);
        Workshop workshop = seating.lock(registration.workshopId());
        database.refresh(registration);
        boolean own = registration.personId() == currentPerson.id();
        boolean organizes = runs.isOrganized(workshop.runId());
        if (!own && !organizes) {
            throw new NotFound();
        }
        if (!registration.status().active()) {
            return;
        }
        Instant now = clock.instant();
        if (!organizes && !now.isBefore(workshop.cancelUntil())) {
            throw new CancellationClosed(workshop.title());
        }
        audit.record("workshop-registration-cancelled", "workshop", workshop.id(), null);
        seating.free(
                workshop,
                registration,
                own ? RegistrationStep.Cause.GIVEN_BACK : RegistrationStep.Cause.TAKEN_BACK,
                now);
    }

    /**
     * The current person answers the questions anew, and says anew what she needs.
     *
     * @throws NotFound when the registration is not hers
     * @throws AnswerNeeded when a question must be answered and is not
     * @throws AnswerNotAccepted when an answer is not possible
     */
    public void revise(String code, Application application) {
        Registration registration = own(code);
        Workshop workshop = seating.lock(registration.workshopId());
        database.refresh(registration);
        if (!registration.status().active()) {
            throw new RegistrationClosed(workshop.title());
        }
        registration.answer(workshop.terms().accepted(application.answers()));
        wishes.keep(registration.id(), application.accommodation(), clock.instant());
        audit.record("workshop-answers-changed", "workshop", workshop.id(), null);
    }

    /**
     * The current person comes to other meetings than she chose before; places that she leaves go to those who wait.
     *
     * @param wanted numbers of the meetings; null for all
     * @throws NotFound when the registration is not hers
     * @throws RegistrationClosed when it has ended
     * @throws CancellationClosed when it is too late
     * @throws SessionFull when she has a seat, and no place is free at a meeting that she adds
     * @throws SessionNotHere when there is no such meeting, or it is over
     * @throws SessionMustBeChosen when it would be none
     * @throws SessionsNotChosenHere when everybody comes to all
     */
    public Registered choose(String code, Set<Long> wanted) {
        Registration registration = own(code);
        Workshop workshop = seating.lock(registration.workshopId());
        database.refresh(registration);
        if (!registration.status().active()) {
            throw new RegistrationClosed(workshop.title());
        }
        Instant now = clock.instant();
        if (!now.isBefore(workshop.cancelUntil())) {
            throw new CancellationClosed(workshop.title());
        }
        choosing.anew(workshop, registration, wanted, now);
        database.flush();
        seating.seatFirstInLine(workshop, now);
        audit.record("workshop-sessions-chosen", "workshop", workshop.id(), null);
        return told(workshop, registration);
    }

    /** What the current person said for her registration.
     * @throws NotFound when it is not hers */
    public Said said(String code) {
        Registration registration = own(code);
        return new Said(
                registration.answers(),
                wishes.of(registration.id()).map(AccommodationRequest::wish).orElse(null));
    }

    /** The current person's registrations, the latest first. */
    public List<MyRegistration> mine() {
        List<Object[]> rows = database.createQuery("""
                        select r, w from Registration r, Workshop w
                        where w.id = r.workshopId and r.personId = :person order by r.id desc
                        """, Object[].class)
                .setParameter("person", currentPerson.id())
                .getResultList();
        Map<Long, WorkshopSummary> summaries =
                workshops
                        .summaries(rows.stream()
                                .map(row -> (Workshop) row[1])
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(summary -> summary.workshop().id(), summary -> summary));
        return rows.stream()
                .map(row -> {
                    WorkshopSummary summary = summaries.get(((Workshop) row[1]).id());
                    List<Long> sessions =
                            summary.sessions().stream().map(WorkshopSession::id).toList();
                    return new MyRegistration(summary, told(summary.workshop(), (Registration) row[0], sessions));
                })
                .toList();
    }

    /** The current person's active registration for a workshop. */
    public Optional<Registered> mine(Workshop workshop) {
        return seating.active(workshop, currentPerson.id()).map(registration -> told(workshop, registration));
    }

    /** What the current person may see because she has a seat; nothing when she has none. */
    public Optional<Inside> inside(WorkshopSummary summary) {
        Workshop workshop = summary.workshop();
        boolean over = summary.next(clock.instant()).isEmpty();
        return seating.active(workshop, currentPerson.id())
                .filter(registration -> registration.status() == RegistrationStatus.CONFIRMED)
                .map(registration -> new Inside(
                        workshop.venue().meetingLink(),
                        workshop.programme().materials().stream()
                                .filter(material -> over || material.when() == Programme.When.BEFORE)
                                .toList()));
    }

    private Registered told(Workshop workshop, Registration registration) {
        return told(
                workshop,
                registration,
                database.createQuery(
                                "select s.id from WorkshopSession s where s.workshopId = :workshop order by s.position",
                                Long.class)
                        .setParameter("workshop", workshop.id())
                        .getResultList());
    }

    private Registered told(Workshop workshop, Registration registration, List<Long> sessions) {
        return new Registered(
                registration.code(),
                registration.status(),
                registration.status() == RegistrationStatus.WAITLISTED ? line.position(workshop, registration) : null,
                registration.offerUntil(),
                sessions.stream().filter(registration::comesTo).toList());
    }

    private Registration own(String code) {
        Registration registration = find(code);
        if (registration.personId() != currentPerson.id()) {
            throw new NotFound();
        }
        return registration;
    }

    private Registration find(String code) {
        return database.createQuery("select r from Registration r where r.code = :code", Registration.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
