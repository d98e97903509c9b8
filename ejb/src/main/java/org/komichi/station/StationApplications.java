package org.komichi.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.komichi.account.StationPeople;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.SeatsForAStation;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.Workshops;

/** Whoever manages a station applies for several of its people at once, and takes it back. */
@Stateless
@RolesAllowed(Role.Name.MANAGER)
public class StationApplications {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    StationPeople people;

    @Inject
    Workshops workshops;

    @Inject
    SeatsForAStation seats;

    @Inject
    Examination examination;

    @Inject
    Ranking ranking;

    @Inject
    AuditTrail audit;

    /**
     * What came of an application.
     *
     * @param done whether it was made; false when lines were refused and nothing was to be left out
     * @param refused who could not be applied for
     */
    public record Applied(boolean done, List<Finding> refused) {}

    /** What will happen with everybody on a list, in its order; nothing is changed.
     * @throws NotFound when there is no such workshop, or the station is not the current person's */
    public List<Finding> examine(String slug, long station, List<Candidate> candidates) {
        return examination.of(workshops.get(slug).workshop(), station, candidates);
    }

    /**
     * Applies for everybody on the list, in this order after those who were applied for before. As many as the workshop allows
     * for a station are registered, the others are in reserve. Who has no account is invited. The same list again changes
     * nothing.
     *
     * @param withoutRefused whether to go on without those who cannot be applied for; otherwise nothing is done when there are
     *     any
     * @throws NotFound when there is no such workshop, or the station is not the current person's
     * @throws org.komichi.workshop.RegistrationClosed when one cannot register now
     */
    public Applied apply(String slug, long station, List<Candidate> candidates, boolean withoutRefused) {
        Workshop workshop = seats.lock(slug);
        seats.mustBeOpen(workshop);
        List<Finding> findings = examination.of(workshop, station, candidates);
        List<Finding> refused = findings.stream()
                .filter(finding -> !finding.good() && !(finding.refusal() instanceof NominatedAlready))
                .toList();
        if (!refused.isEmpty() && !withoutRefused) {
            return new Applied(false, refused);
        }
        int place = ranking.last(workshop, station);
        for (Finding finding : findings.stream().filter(Finding::good).toList()) {
            place++;
            database.persist(new Nomination(workshop.id(), station, account(station, finding), place, clock.instant()));
        }
        ranking.moveUp(workshop, station);
        audit.record("station-applied", "workshop", workshop.id(), null);
        return new Applied(true, refused);
    }

    private long account(long station, Finding finding) {
        return finding.person() != null
                ? finding.person()
                : people.invite(
                        station, new EmailAddress(finding.candidate().email()), finding.profile(), Locale.JAPANESE);
    }

    /**
     * Takes the application for somebody back, as long as she has not made it her own; the next in reserve moves up. Again
     * changes nothing.
     *
     * @throws NotFound when the station is not the current person's
     * @throws TakenOnAlready when she has made it her own
     * @throws org.komichi.workshop.CancellationClosed when it is too late to give a seat back
     */
    public void withdraw(String slug, long station, long person) {
        mustBeMine(station);
        Workshop workshop = seats.lock(slug);
        Optional<Nomination> found = ranking.find(workshop, person).filter(each -> each.stationId() == station);
        if (found.isEmpty()) {
            return;
        }
        Nomination nomination = found.get();
        boolean registered = !seats.registered(workshop, List.of(person)).isEmpty();
        if (!nomination.reserve() && registered) {
            if (nomination.takenOn()) {
                throw new TakenOnAlready();
            }
            seats.takeBack(workshop, person);
        }
        // What she ended herself stays on record: nobody else begins it anew for her.
        if (nomination.reserve() || registered) {
            database.remove(nomination);
            database.flush();
            ranking.moveUp(workshop, station);
            audit.record("station-application-withdrawn", "workshop", workshop.id(), null);
        }
    }

    private void mustBeMine(long station) {
        if (people.mine().stream().noneMatch(mine -> mine.id() == station)) {
            throw new NotFound();
        }
    }
}
