package org.komichi.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.account.StationPeople;
import org.komichi.audit.AuditTrail;
import org.komichi.competency.Standings;
import org.komichi.competency.Standings.Held;
import org.komichi.identity.ConsentPurpose;
import org.komichi.identity.Consents;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.shared.Japan;

/** Who of a station can do what, for whoever manages it. Of who did not agree nothing is told but that there are so many. */
@Stateless
@RolesAllowed(Role.Name.MANAGER)
public class StationCompetencies {
    @Inject
    StationPeople people;

    @Inject
    Consents consents;

    @Inject
    Standings standings;

    @Inject
    LevelLooks looks;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The levels of those who agreed. Each look is noted.
     * @throws org.komichi.shared.NotFound when the station is not the current person's, or no framework is published */
    public StationMatrix of(long station) {
        List<PersonSummary> all = people.of(station);
        Set<Long> agreed = consents.holders(
                ConsentPurpose.STATION, all.stream().map(PersonSummary::id).toList());
        Standings.Matrix levels = standings.of(agreed);
        looks.note(agreed, Role.MANAGER, station);
        audit.record("station-levels-seen", "organisation", station, "people " + agreed.size());
        return new StationMatrix(
                levels.framework(),
                all.stream()
                        .filter(person -> agreed.contains(person.id()))
                        .map(person -> row(person, levels))
                        .toList(),
                all.size() - agreed.size(),
                Japan.day(clock.instant()));
    }

    private static StationMatrix.Row row(PersonSummary person, Standings.Matrix levels) {
        Map<String, Held> held = new HashMap<>(levels.framework().outcomes().stream()
                .map(outcome -> Map.entry(outcome.code(), levels.of(person.id(), outcome.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new StationMatrix.Row(
                person, levels.framework().groupOf(person.profession()).orElse(null), held);
    }
}
