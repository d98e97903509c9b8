package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.deidentification.PatientTraces;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.paper.SeatedGroups;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/**
 * A station as an instructor's tablet takes it along: everybody in the order in which the groups come by, and the sheets that it
 * hands in, one by one, when there is a network.
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class StationRounds {
    @Inject
    SeatsAtTheDoor seats;

    @Inject
    Learners learners;

    @Inject
    SeatedGroups groups;

    @Inject
    RecordBook book;

    @Inject
    SkillsDesk desk;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A group that comes to the station.
     *
     * @param turn when, from 0
     * @param group which, from 0
     */
    public record Coming(int turn, int group, List<String> registrations) {}

    /**
     * Somebody at the station.
     *
     * @param records how many records there are of her here, withdrawn ones too
     * @param last when she was seen last; null when never
     * @param watchedToo whether the latest try was recorded by others only
     * @param self whether it is the current person, who is assessed by somebody else
     */
    public record Line(
            Learner learner, StationState state, int records, Instant last, boolean watchedToo, boolean self) {}

    /**
     * What a tablet takes along.
     *
     * @param signer number of the current person: only she signs what she filled
     * @param assesses whether she may assess here
     * @param comings the groups in the order in which they come; empty until there are groups
     * @param lines everybody, those who came to the workshop first
     */
    public record Round(
            WorkshopSummary summary,
            PublishedStation station,
            long signer,
            boolean assesses,
            List<Coming> comings,
            List<Line> lines,
            Instant asOf) {}

    /** A station and its workshop, without people.
     * @param assesses whether the current person may assess there */
    public record Opened(WorkshopSummary summary, PublishedStation station, boolean assesses) {}

    /** The station, without anybody's name.
     * @throws org.komichi.shared.NotFound when the current person does not stand at the door, or there is no such station */
    public Opened open(String slug, String code) {
        WorkshopSummary summary = seats.open(slug);
        return new Opened(summary, book.station(summary.workshop().id(), code), seats.instructs(summary.workshop()));
    }

    /** The round.
     * @throws org.komichi.shared.NotFound when the current person does not stand at the door, or there is no such station */
    public Round round(String slug, String code) {
        WorkshopSummary summary = seats.open(slug);
        long workshop = summary.workshop().id();
        PublishedStation station = book.station(workshop, code);
        audit.record("skills-station-opened", "workshop", workshop, code);
        Map<Long, List<StationRecord>> seen =
                book.at(workshop, code).stream().collect(Collectors.groupingBy(StationRecord::personId));
        List<Learner> everybody = learners.of(summary);
        return new Round(
                summary,
                station,
                currentPerson.id(),
                seats.instructs(summary.workshop()),
                comings(workshop, code, everybody),
                everybody.stream()
                        .map(learner -> line(learner, seen.getOrDefault(learner.personId(), List.of())))
                        .toList(),
                clock.instant());
    }

    private Line line(Learner learner, List<StationRecord> records) {
        return new Line(
                learner,
                StationState.of(records),
                records.size(),
                records.isEmpty() ? null : records.getLast().assessedAt(),
                new Tries(records).openTo(currentPerson.id()),
                learner.personId() == currentPerson.id());
    }

    private List<Coming> comings(long workshop, String code, List<Learner> everybody) {
        List<List<String>> seated = groups.of(workshop);
        List<String> stations =
                book.offered(workshop).stream().map(OfferedStation::code).toList();
        if (seated.isEmpty()) {
            return List.of();
        }
        Predicate<String> here = everybody.stream().map(Learner::registration).collect(Collectors.toSet())::contains;
        List<Integer> order = new Rotation(seated.size(), stations.size()).at(stations.indexOf(code));
        List<Coming> comings = new ArrayList<>();
        for (int turn = 0; turn < order.size(); turn++) {
            int group = order.get(turn);
            if (group >= 0) {
                comings.add(new Coming(
                        turn, group, seated.get(group).stream().filter(here).toList()));
            }
        }
        return comings;
    }

    /**
     * Keeps a sheet that was filled on a tablet, possibly a while ago. The same sheet again does nothing again.
     *
     * @param signer number of who filled it
     * @param looked whether its writer has looked at the words of the remark that may point to a patient
     * @return the record as it stands, whether this or an earlier call made it
     * @throws FilledByAnother when somebody else is signed in
     * @throws StationClosed when the station is offered no more
     * @throws LearnerLeft when the learner gave her seat back
     * @throws RemarkPointsToPatient when words of the remark may, and nobody looked at them
     * @throws AssessedMeanwhile when the learner has records that were not on the tablet
     * @throws org.komichi.shared.NotFound when the current person does not stand at the door
     */
    public SeenRecord handIn(
            String slug, String code, String registration, Assessment seen, long signer, boolean looked) {
        WorkshopSummary summary = seats.lock(slug);
        if (signer != currentPerson.id()) {
            throw new FilledByAnother();
        }
        // What was kept stays kept, even when the learner has left since and the tablet never heard of it.
        Optional<StationRecord> known = book.of(seen.form())
                .filter(record -> record.workshopId() == summary.workshop().id()
                        && record.code().equals(code)
                        && record.assessedBy(signer));
        if (known.isPresent()) {
            return book.shown(known.get());
        }
        if (book.offered(summary.workshop().id()).stream()
                .noneMatch(offered -> offered.code().equals(code))) {
            throw new StationClosed();
        }
        if (learners.of(summary).stream()
                .noneMatch(learner -> learner.registration().equals(registration))) {
            throw new LearnerLeft();
        }
        List<String> traces = PatientTraces.in(Objects.toString(seen.remark(), ""));
        if (!traces.isEmpty() && !looked) {
            throw new RemarkPointsToPatient(traces);
        }
        return desk.assess(slug, code, registration, seen);
    }
}
