package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komichi.identity.People;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/** Takes down what was seen at stations on behalf of the application: in a demonstration, of days that are over. */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
public class PastAssessments {
    @Inject
    SeatsAtTheDoor seats;

    @Inject
    People people;

    @Inject
    RecordBook book;

    /**
     * Somebody was assessed.
     *
     * @param left out items that she did not do, by their ids; empty when she did all
     * @param remark the assessor's words; may be null
     * @param sameTry whether it is about the latest try, which somebody else has recorded
     */
    public void assessed(
            String slug,
            String code,
            long learner,
            long assessor,
            List<String> left,
            String remark,
            boolean sameTry,
            Instant at) {
        WorkshopSummary summary = seats.lock(slug);
        PublishedStation station = book.station(summary.workshop().id(), code);
        String registration = seats.seats(summary.workshop()).stream()
                .filter(seat -> seat.personId() == learner)
                .findFirst()
                .orElseThrow(NotFound::new)
                .registration();
        List<String> done = station.station().items().stream()
                .map(SkillsStation.Item::id)
                .filter(item -> !left.contains(item))
                .collect(Collectors.toList());
        book.keep(
                summary,
                new Learner(registration, learner, null, true),
                station,
                people.find(assessor).orElseThrow(NotFound::new),
                new Assessment(UUID.randomUUID(), station.pack().versionId(), 0, done, remark, sameTry, at),
                at);
    }
}
