package org.komichi.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Organisations;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.Workshop;

/** That the station of the current person wants her to come, as she herself sees it. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class MyNomination {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Organisations organisations;

    @Inject
    Ranking ranking;

    @Inject
    AuditTrail audit;

    /**
     * Her station wants her to come.
     *
     * @param reserve whether as many of her station are registered as may be
     * @param takenOn whether she has made it her own
     */
    public record Nominated(String station, boolean reserve, boolean takenOn) {}

    /** Whether her station has applied for her. */
    public Optional<Nominated> of(Workshop workshop) {
        return ranking.find(workshop, currentPerson.id())
                .map(found ->
                        new Nominated(organisations.get(found.stationId()).name(), found.reserve(), found.takenOn()));
    }

    /** She makes it her own: from now on she alone gives the seat back. Again changes nothing.
     * @throws NotFound when nobody applied for her */
    public void takeOn(Workshop workshop) {
        Nomination nomination = ranking.find(workshop, currentPerson.id()).orElseThrow(NotFound::new);
        nomination.takeOn(clock.instant());
        audit.record("station-application-taken-on", "workshop", workshop.id(), null);
    }
}
