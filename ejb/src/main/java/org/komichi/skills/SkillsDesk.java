package org.komichi.skills;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.identity.Role;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;
import org.komichi.workshop.SeatsAtTheDoor;
import org.komichi.workshop.WorkshopSummary;

/**
 * The stations of a workshop on the day: instructors look and write down, organizers look on and may withdraw. To everybody else
 * the workshop does not exist ({@link NotFound}).
 */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class SkillsDesk {
    /** Doors open so long before the first meeting; see the door. */
    private static final Duration BEFORE = Duration.ofHours(6);

    @Inject
    SeatsAtTheDoor seats;

    @Inject
    Learners learners;

    @Inject
    RecordBook book;

    @Inject
    StationShelf shelf;

    @Inject
    People people;

    @Inject
    Runs runs;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A station with how far it has come.
     *
     * @param instructors names of those who are to look there
     * @param mine whether the current person is one of them
     * @param passed how many passed
     * @param again how many were there and go again
     */
    public record Standing(PublishedStation station, List<String> instructors, boolean mine, long passed, long again) {}

    /**
     * The day.
     *
     * @param organizes whether the current person organizes the workshop
     */
    public record Day(WorkshopSummary summary, List<Standing> stations, boolean organizes) {}

    /** Somebody at a station. */
    public record Line(Learner learner, StationState state, Instant last) {}

    /** Everybody at a station. */
    public record Station(WorkshopSummary summary, PublishedStation station, List<Line> lines) {}

    /**
     * One learner at one station.
     *
     * @param records the latest first, withdrawn ones too
     * @param assesses whether the current person may assess her here
     * @param watchedToo whether the latest try was recorded by others only, so that her own record may be about the same one
     */
    public record Sheet(
            WorkshopSummary summary,
            PublishedStation station,
            Learner learner,
            StationState state,
            List<SeenRecord> records,
            boolean assesses,
            boolean watchedToo) {}

    /** The stations of a workshop.
     * @throws NotFound when the current person does not stand at its door */
    public Day day(String slug) {
        WorkshopSummary summary = seats.open(slug);
        List<OfferedStation> offered = book.offered(summary.workshop().id());
        Map<String, Map<Long, List<StationRecord>>> seen = book
                .of(summary.workshop().id())
                .stream()
                .collect(Collectors.groupingBy(StationRecord::code, Collectors.groupingBy(StationRecord::personId)));
        Map<Long, PersonSummary> names = people.summaries(offered.stream()
                .flatMap(station -> station.instructors().stream())
                .collect(Collectors.toCollection(HashSet::new)));
        Map<String, PublishedStation> published = shelf.latest();
        return new Day(
                summary,
                offered.stream()
                        .filter(station -> published.containsKey(station.code()))
                        .map(station -> standing(
                                published.get(station.code()),
                                station.instructors(),
                                names,
                                seen.getOrDefault(station.code(), Map.of())))
                        .toList(),
                runs.isOrganized(summary.workshop().runId()));
    }

    private Standing standing(
            PublishedStation station,
            Set<Long> instructors,
            Map<Long, PersonSummary> names,
            Map<Long, List<StationRecord>> seen) {
        Map<StationState, Long> counts =
                seen.values().stream().collect(Collectors.groupingBy(StationState::of, Collectors.counting()));
        return new Standing(
                station,
                instructors.stream()
                        .map(names::get)
                        .filter(person -> person != null && person.name() != null)
                        .map(PersonSummary::name)
                        .sorted()
                        .toList(),
                instructors.contains(currentPerson.id()),
                counts.getOrDefault(StationState.PASSED, 0L),
                counts.getOrDefault(StationState.AGAIN, 0L));
    }

    /** Everybody who may be assessed at a station, those who came first.
     * @throws NotFound when the current person does not stand at the door, or there is no such station */
    public Station station(String slug, String code) {
        WorkshopSummary summary = seats.open(slug);
        PublishedStation station = book.station(summary.workshop().id(), code);
        audit.record("skills-station-opened", "workshop", summary.workshop().id(), code);
        Map<Long, List<StationRecord>> seen = book.of(summary.workshop().id()).stream()
                .filter(record -> record.code().equals(code))
                .collect(Collectors.groupingBy(StationRecord::personId));
        return new Station(
                summary,
                station,
                learners.of(summary).stream()
                        .map(learner -> line(learner, seen.getOrDefault(learner.personId(), List.of())))
                        .toList());
    }

    private static Line line(Learner learner, List<StationRecord> records) {
        return new Line(
                learner,
                StationState.of(records),
                records.isEmpty() ? null : records.getLast().assessedAt());
    }

    /** One learner's sheet.
     * @throws NotFound as {@link #station}, and when she has neither a seat nor came */
    public Sheet sheet(String slug, String code, String registration) {
        WorkshopSummary summary = seats.open(slug);
        PublishedStation station = book.station(summary.workshop().id(), code);
        Learner learner = learners.of(summary, registration);
        audit.record("skills-records-seen", "person", learner.personId(), code);
        List<StationRecord> records = book.of(summary.workshop().id(), learner.personId()).stream()
                .filter(record -> record.code().equals(code))
                .toList();
        return new Sheet(
                summary,
                station,
                learner,
                StationState.of(records),
                records.reversed().stream().map(book::shown).toList(),
                seats.instructs(summary.workshop()) && learner.personId() != currentPerson.id(),
                new Tries(records).openTo(currentPerson.id()));
    }

    /**
     * Writes down what the current person saw. The same form again does nothing again.
     *
     * @return the record as it stands, whether this or an earlier call made it
     * @throws InstructorNeeded when she is no instructor here
     * @throws YourOwnStation when she would assess herself
     * @throws StationsNotOpenYet when it was seen before the day had come
     * @throws RatedThisTry when she would rate the same try twice
     * @throws AssessedMeanwhile when the learner has records that were not on the screen
     * @throws RemarkTooLong when the remark is
     * @throws NotFound as {@link #sheet}, and when the form is that of another learner or station
     */
    public SeenRecord assess(String slug, String code, String registration, Assessment seen) {
        WorkshopSummary summary = seats.lock(slug);
        long workshop = summary.workshop().id();
        if (!seats.instructs(summary.workshop())) {
            throw new InstructorNeeded();
        }
        book.station(workshop, code);
        PublishedStation station = shelf.in(seen.versionId(), code);
        Learner learner = learners.of(summary, registration);
        StationRecord known = book.of(seen.form()).orElse(null);
        if (known != null) {
            if (known.workshopId() != workshop
                    || known.personId() != learner.personId()
                    || !known.code().equals(code)) {
                throw new NotFound();
            }
            return book.shown(known);
        }
        Instant now = clock.instant();
        if (seen.seen(now).isBefore(summary.sessions().getFirst().startsAt().minus(BEFORE))) {
            throw new StationsNotOpenYet();
        }
        long records = book.of(workshop, learner.personId()).stream()
                .filter(record -> record.code().equals(code))
                .count();
        if (records != seen.records()) {
            throw new AssessedMeanwhile();
        }
        StationRecord record = book.keep(summary, learner, station, people.me(), seen, now);
        audit.record("skills-assessed", "person", learner.personId(), code + (record.passed() ? " passed" : " again"));
        return book.shown(record);
    }

    /**
     * Withdraws a record that was wrong; what followed from it is taken back.
     *
     * @throws WithdrawalReasonNeeded when nothing is said why
     * @throws WithdrawnAlready when it was withdrawn before
     * @throws YourOwnStation when it is about the current person herself
     * @throws NotFound as {@link #sheet}, and when it is no record of this learner at this station
     */
    public void withdraw(String slug, String code, String registration, long recordId, String why) {
        WorkshopSummary summary = seats.lock(slug);
        Learner learner = learners.of(summary, registration);
        if (learner.personId() == currentPerson.id()) {
            throw new YourOwnStation();
        }
        StationRecord record = book.of(summary.workshop().id(), learner.personId()).stream()
                .filter(each -> each.id() == recordId && each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        book.withdraw(summary, learner, record, currentPerson.id(), why, clock.instant());
        audit.record("skills-record-withdrawn", "person", learner.personId(), code);
    }
}
