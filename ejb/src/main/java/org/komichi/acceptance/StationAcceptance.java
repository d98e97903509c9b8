package org.komichi.acceptance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.komichi.account.StationPeople;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/** Whoever manages a station tells what it takes on, and sees what was told before. Of other stations she sees nothing. */
@Stateless
@RolesAllowed(Role.Name.MANAGER)
public class StationAcceptance {
    /** The very same told again within this time is a second click. */
    private static final Duration ONE_CLICK = Duration.ofMinutes(10);

    @Inject
    AcceptanceReports reports;

    @Inject
    StationPeople people;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Everything told of a station, the latest first.
     * @throws NotFound when it is not the current person's */
    public List<Told> of(long station) {
        mustBeMine(station);
        return reports.of(List.of(station)).getOrDefault(station, List.of()).reversed();
    }

    /**
     * Tells it. What was told before stays on record.
     *
     * @throws NotFound when it is not the current person's station
     */
    public void tell(long station, Acceptance acceptance) {
        mustBeMine(station);
        Instant now = clock.instant();
        if (reports.add(station, currentPerson.id(), acceptance, now, now.minus(ONE_CLICK))) {
            audit.record("acceptance-told", "organisation", station, null);
        }
    }

    private void mustBeMine(long station) {
        if (people.mine().stream().noneMatch(mine -> mine.id() == station)) {
            throw new NotFound();
        }
    }
}
