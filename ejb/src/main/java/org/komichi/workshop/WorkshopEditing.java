package org.komichi.workshop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.search.SearchChanges;
import org.komichi.search.SearchKind;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotAllowed;
import org.komichi.survey.PairingModes;

/** An organizer announces a workshop and changes it. */
@Stateless
@RolesAllowed({Role.Name.ORGANIZER, Role.Name.SYSTEM})
public class WorkshopEditing {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Runs runs;

    @Inject
    Workshops workshops;

    @Inject
    Seating seating;

    @Inject
    PairingModes pairing;

    @Inject
    PlanRows rows;

    @Inject
    AuditTrail audit;

    @Inject
    SearchChanges searched;

    @Inject
    Event<WorkshopChanged> changed;

    @Inject
    Event<WorkshopCalledOff> calledOff;

    @Inject
    Event<WorkshopDiscarded> discarded;

    /**
     * Announces a workshop; its meetings and seats with it, whole or not at all. To announce the very same again, by a double
     * click for instance, is the same as once.
     *
     * @param run its run; the team decides who organizes it
     * @param publish whether people see it from now on; otherwise it is a draft
     * @throws org.komichi.shared.NotAllowed when the team is not hers
     */
    public WorkshopSummary announce(Run run, WorkshopPlan plan, boolean publish) {
        Run planned = runs.plan(run);
        if (planned != run) {
            return workshops.organized(planned.slug());
        }
        Workshop workshop = new Workshop(planned, plan, clock.instant());
        if (publish) {
            workshop.publish();
        }
        database.persist(workshop);
        rows.write(workshop, plan);
        searched.changed(SearchKind.WORKSHOP, workshop.slug());
        audit.record(publish ? "workshop-published" : "workshop-drafted", "workshop", workshop.id(), null);
        return workshops.organized(workshop.slug());
    }

    /** A workshop of hers with its whole plan.
     * @throws org.komichi.shared.NotFound when it is another team's */
    public PlannedWorkshop planned(String slug) {
        WorkshopSummary summary = workshops.organized(slug);
        return new PlannedWorkshop(summary, rows.read(summary.workshop()));
    }

    /** What a change would tell, and to how many; nothing is told about a draft. */
    public ChangeNotice notice(String slug, WorkshopPlan plan) {
        PlannedWorkshop before = planned(slug);
        WorkshopSummary summary = before.summary();
        List<WorkshopChange> changes =
                summary.workshop().visible() ? WorkshopChange.between(before.plan(), plan, summary.zone()) : List.of();
        return new ChangeNotice(changes, summary.seated(), summary.waiting());
    }

    /**
     * Changes a workshop; those who want to come are told when the times or the place are others. New seats go to those who
     * wait.
     *
     * @param edition of the workshop that she looked at
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws WorkshopIsCancelled when it does not take place
     * @throws SessionDayHasCome when a meeting is left out that may have taken place
     * @throws SeatsTaken when fewer seats are left than people have one
     * @throws QuotasExceedFreeSeats when more is kept than those with a common seat leave over
     * @throws PreworkNeedsAccounts when the questionnaire becomes part of it and is answered without an account
     * @throws PreworkTooSoon when those who have a seat would have too little time for what is asked anew
     */
    public void change(String slug, int edition, WorkshopPlan plan) {
        Workshop workshop = organized(slug);
        workshop.mustTakePlace();
        if (workshop.edition() != edition) {
            throw new ChangedMeanwhile();
        }
        if (plan.terms().prework().survey()) {
            answersMustBeByAccount(workshop.runId());
        }
        Run run = runs.get(workshop.runId());
        Instant now = clock.instant();
        if (workshop.visible()) {
            plan.terms().prework().mustLeaveTimeAfter(workshop.terms().prework(), now);
        }
        List<WorkshopChange> changes = WorkshopChange.between(rows.read(workshop), plan, run.zone());
        List<Long> madeUp = seating.madeUp(workshop);
        rows.rewrite(workshop, plan, run.zone(), now);
        runs.change(
                run.slug(),
                run.version(),
                plan.title(),
                plan.firstDay(run.zone()),
                plan.lastDay(run.zone()),
                run.joining());
        searched.changed(SearchKind.WORKSHOP, workshop.slug());
        audit.record("workshop-changed", "workshop", workshop.id(), null);
        if (workshop.visible()) {
            tell(workshop, run.zone(), changes, madeUp);
            seating.seatFirstInLine(workshop, now);
        }
    }

    /** How answers are paired is chosen under the lock of the run: of two who choose at once, the second sees the first. */
    private void answersMustBeByAccount(long run) {
        database.find(Run.class, run, LockModeType.PESSIMISTIC_WRITE);
        if (pairing.of(run).open()) {
            throw new PreworkNeedsAccounts();
        }
    }

    private void tell(Workshop workshop, ZoneId zone, List<WorkshopChange> changes, List<Long> madeUp) {
        List<Long> people = Stream.concat(
                        seating.active(workshop).stream().map(Registration::personId), madeUp.stream())
                .distinct()
                .toList();
        if (!changes.isEmpty() && !people.isEmpty()) {
            changed.fire(new WorkshopChanged(people, workshop.slug(), workshop.title(), zone, changes));
        }
    }

    /** From now on people see it. Again changes nothing.
     * @throws WorkshopIsCancelled when it does not take place */
    public void publish(String slug) {
        Workshop workshop = organized(slug);
        if (workshop.state() != Workshop.State.PUBLISHED) {
            workshop.publish();
            searched.changed(SearchKind.WORKSHOP, workshop.slug());
            audit.record("workshop-published", "workshop", workshop.id(), null);
        }
    }

    /**
     * Removes a draft with its run and everything that was prepared for it. Nobody has seen it, so nobody is told.
     *
     * @throws OnlyDraftsAreDiscarded when people have seen it
     */
    public void discard(String slug) {
        Workshop workshop = organized(slug);
        workshop.mustBeDraft();
        discarded.fire(new WorkshopDiscarded(workshop.id()));
        rows.remove(workshop);
        database.remove(workshop);
        database.flush();
        runs.discard(workshop.runId());
        audit.record("workshop-discarded", "workshop", workshop.id(), slug);
    }

    /**
     * The workshop does not take place: every registration ends, and those concerned are told why. It stays to be found. Again
     * changes nothing.
     *
     * @param reason in the organizer's words
     * @throws WordWhyNeeded when nothing is said why
     */
    public void cancel(String slug, String reason) {
        Workshop workshop = organized(slug);
        if (workshop.state() == Workshop.State.CANCELLED) {
            return;
        }
        workshop.cancel(reason);
        searched.changed(SearchKind.WORKSHOP, workshop.slug());
        List<Long> people = seating.callOff(workshop, clock.instant());
        audit.record("workshop-cancelled", "workshop", workshop.id(), null);
        calledOff.fire(new WorkshopCalledOff(
                people, workshop.runId(), workshop.slug(), workshop.title(), workshop.cancelReason()));
    }

    /**
     * A new draft of the current organizer's team.
     *
     * @param address of the workshop; who asks again for the same has what she asked for
     * @param zone in which its days are meant
     * @throws NotAllowed when she has no team
     */
    @RolesAllowed(Role.Name.ORGANIZER)
    public WorkshopSummary draft(String address, ZoneId zone, WorkshopPlan plan) {
        return draft(address, address, runs.teams().stream().findFirst().orElseThrow(NotAllowed::new), zone, plan);
    }

    /**
     * A new draft after the pattern of a workshop: everything but the days and the registrations. Its meetings are as many days
     * apart, and it is the next run of the same series: who missed a meeting may come to the same one there.
     *
     * @param address of the new one
     * @param firstDay of its first meeting
     */
    public WorkshopSummary copy(String slug, String address, LocalDate firstDay) {
        PlannedWorkshop pattern = planned(slug);
        Run run = runs.get(pattern.summary().workshop().runId());
        audit.record("workshop-copied", "workshop", pattern.summary().workshop().id(), null);
        return draft(
                address,
                run.subjectSlug(),
                run.organisationId(),
                run.zone(),
                pattern.plan().startingOn(firstDay, run.zone()));
    }

    private WorkshopSummary draft(String address, String series, long team, ZoneId zone, WorkshopPlan plan) {
        Run run = new Run(
                address,
                Run.SubjectKind.WORKSHOP,
                series,
                plan.title(),
                team,
                zone,
                plan.firstDay(zone),
                plan.lastDay(zone),
                Run.Joining.BY_ORGANIZER,
                clock.instant());
        return announce(run, plan, false);
    }

    /**
     * Changes the number of seats; new ones go to those who wait.
     *
     * @throws SeatsTaken when fewer are left than people have one
     * @throws QuotasExceedFreeSeats when more is kept for professions than those with a common seat leave over
     */
    public void resize(String slug, int seats) {
        Workshop workshop = organized(slug);
        int before = workshop.seats();
        Instant now = clock.instant();
        rows.resize(workshop, seats, now);
        database.flush();
        audit.record("workshop-resized", "workshop", workshop.id(), before + "-" + seats);
        seating.seatFirstInLine(workshop, now);
    }

    private Workshop organized(String slug) {
        Workshop workshop = seating.lock(slug);
        runs.mustBeOrganized(workshop.runId());
        return workshop;
    }
}
