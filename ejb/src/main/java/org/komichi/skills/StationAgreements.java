package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Role;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/** How far the instructors of a workshop agree at a station, for its organizers and instructors: they learn from it together. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class StationAgreements {
    @Inject
    SeatsAtTheDoor seats;

    @Inject
    Learners learners;

    @Inject
    RecordBook book;

    @Inject
    AuditTrail audit;

    /**
     * The agreement, and who the learners are.
     *
     * @param learners by the number of the person; who has left the workshop since is missing
     */
    public record Comparison(
            WorkshopSummary summary,
            PublishedStation station,
            StationAgreement agreement,
            Map<Long, Learner> learners) {}

    /** The agreement at a station.
     * @throws org.komichi.shared.NotFound when the current person does not stand at the door, or there is no such station */
    public Comparison of(String slug, String code) {
        WorkshopSummary summary = seats.open(slug);
        long workshop = summary.workshop().id();
        PublishedStation station = book.station(workshop, code);
        audit.record("skills-agreement-seen", "workshop", workshop, code);
        return new Comparison(
                summary,
                station,
                StationAgreement.of(station, book.at(workshop, code)),
                learners.of(summary).stream().collect(Collectors.toMap(Learner::personId, Function.identity())));
    }
}
