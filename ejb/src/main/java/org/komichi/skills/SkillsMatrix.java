package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.paper.Guests;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Who passed where, for the organizers of a workshop: people and stations, without remarks. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class SkillsMatrix {
    @Inject
    Workshops workshops;

    @Inject
    Guests guests;

    @Inject
    Learners learners;

    @Inject
    RecordBook book;

    @Inject
    StationShelf shelf;

    @Inject
    AuditTrail audit;

    /** One person.
     * @param states by the code of the station; every station of the table is there */
    public record Row(Learner learner, Map<String, StationState> states) {
        /** How many stations she passed. */
        public long passed() {
            return states.values().stream().filter(StationState.PASSED::equals).count();
        }
    }

    /** The table; its stations in the order of the day. */
    public record Table(WorkshopSummary summary, List<SkillsStation> stations, List<Row> rows) {}

    /** How the groups of a workshop go round its stations; empty until there are both.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public Optional<Rotation> rotation(String slug) {
        int stations = stations(workshops.organized(slug).workshop().id()).size();
        int groups = guests.groups(slug).size();
        return groups == 0 || stations == 0 ? Optional.empty() : Optional.of(new Rotation(groups, stations));
    }

    /** Everybody with a seat or who came, whatever they did.
     * @throws org.komichi.shared.NotFound when the workshop is another team's */
    public Table of(String slug) {
        WorkshopSummary summary = workshops.organized(slug);
        long workshop = summary.workshop().id();
        audit.record("skills-matrix-seen", "workshop", workshop, null);
        List<SkillsStation> stations = stations(workshop);
        Map<Long, Map<String, List<StationRecord>>> seen = book.of(workshop).stream()
                .collect(Collectors.groupingBy(StationRecord::personId, Collectors.groupingBy(StationRecord::code)));
        return new Table(
                summary,
                stations,
                learners.of(summary).stream()
                        .map(learner -> row(learner, stations, seen.getOrDefault(learner.personId(), Map.of())))
                        .toList());
    }

    private List<SkillsStation> stations(long workshop) {
        return shelf
                .latest(book.offered(workshop).stream()
                        .map(OfferedStation::code)
                        .toList())
                .stream()
                .map(PublishedStation::station)
                .toList();
    }

    private static Row row(Learner learner, List<SkillsStation> stations, Map<String, List<StationRecord>> seen) {
        return new Row(
                learner,
                new HashMap<>(stations.stream()
                        .map(SkillsStation::code)
                        .collect(Collectors.toMap(
                                Function.identity(), code -> StationState.of(seen.getOrDefault(code, List.of()))))));
    }
}
