package org.komichi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.attendance.Attendance.How;
import org.komichi.attendance.Scan.Answer;
import org.komichi.attendance.Scan.Outcome;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.People;
import org.komichi.identity.PersonSummary;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.SeatsAtTheDoor.Seat;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** What a scan means; everything here happens while the workshop is locked. */
@ApplicationScoped
class Scanning {
    /** Doors open before a meeting and close after it; further away it is another meeting's day. */
    private static final Duration AROUND = Duration.ofHours(6);

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    TicketOffice tickets;

    @Inject
    AttendanceBook book;

    /** Who a scan is about; null in place of the person when that is nobody here. */
    private record Found(Long person, Outcome refusal) {}

    List<Answer> take(WorkshopSummary summary, List<Seat> seats, List<Scan> scans) {
        long workshop = summary.workshop().id();
        Map<String, AttendanceStep> done =
                book.steps(scans.stream().map(Scan::id).collect(Collectors.toSet()));
        Map<String, Ticket> shown = tickets.withCodes(scans.stream()
                .map(scan -> Ticket.read(scan.ticket()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<Long, Map<Long, Attendance>> rows = book.of(workshop);
        Set<String> taken = new HashSet<>(done.keySet());
        List<Answered> answers = new ArrayList<>();
        for (Scan scan : scans) {
            Found found = find(workshop, seats, shown, scan);
            if (taken.contains(scan.id())) {
                answers.add(new Answered(scan, Outcome.OK, null, found.person()));
            } else if (found.refusal() != null) {
                answers.add(new Answered(scan, found.refusal(), null, found.person()));
            } else {
                Map<Long, Attendance> hers = rows.computeIfAbsent(found.person(), nobody -> new HashMap<>());
                Answered answer = take(summary, hers, found.person(), scan);
                if (answer.outcome() == Outcome.OK) {
                    taken.add(scan.id());
                }
                answers.add(answer);
            }
        }
        return named(answers);
    }

    /** What was answered to a scan that was taken before. */
    Optional<Answer> taken(String id) {
        return Optional.ofNullable(book.steps(Set.of(id)).get(id))
                .map(step -> named(List.of(new Answered(
                                new Scan(id, step.sessionId(), null, null, step.at(), Scan.What.ENTER),
                                Outcome.OK,
                                null,
                                step.personId())))
                        .getFirst());
    }

    /** She has a seat now, and is there. */
    Answer walkIn(WorkshopSummary summary, String id, long session, long person, Instant at) {
        Map<Long, Attendance> hers = book.of(summary.workshop().id()).getOrDefault(person, new HashMap<>());
        Scan scan = new Scan(id, session, null, null, at, Scan.What.ENTER);
        return named(List.of(take(summary, hers, person, scan, How.WALK_IN))).getFirst();
    }

    private Answered take(WorkshopSummary summary, Map<Long, Attendance> hers, long person, Scan scan) {
        return take(summary, hers, person, scan, scan.ticket() == null ? How.NAME : How.TICKET);
    }

    private Answered take(WorkshopSummary summary, Map<Long, Attendance> hers, long person, Scan scan, How how) {
        Optional<WorkshopSession> session = summary.sessions().stream()
                .filter(each -> each.id() == scan.session())
                .findFirst();
        if (session.isEmpty()) {
            return new Answered(scan, Outcome.NO_SUCH_SESSION, null, person);
        }
        // A clock that runs ahead does not make the future.
        Instant now = clock.instant();
        Instant at = scan.at().isAfter(now) ? now : scan.at();
        if (at.isBefore(session.get().startsAt().minus(AROUND))
                || at.isAfter(session.get().endsAt().plus(AROUND))) {
            return new Answered(scan, Outcome.OTHER_DAY, null, person);
        }
        Attendance row = hers.get(scan.session());
        Optional<Answered> refused = refusal(row, scan, at, person);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (row == null) {
            row = book.begin(summary.workshop().id(), scan.session(), person);
            hers.put(scan.session(), row);
        }
        Long who = currentPerson.idIfSignedIn().orElse(null);
        switch (scan.what()) {
            case ENTER -> row.enter(at, how, who);
            case LEAVE -> row.leave(at, who);
            case UNDO -> row.undo(who);
        }
        book.note(row, AttendanceStep.What.valueOf(scan.what().name()), at, scan.id(), null);
        return new Answered(scan, Outcome.OK, null, person);
    }

    private static Optional<Answered> refusal(Attendance row, Scan scan, Instant at, long person) {
        boolean came = row != null && row.came();
        return switch (scan.what()) {
            // Another phone may have seen her earlier and tell it later: then the earlier time is the true one.
            case ENTER ->
                came && row.here() && !at.isBefore(row.enteredAt())
                        ? Optional.of(new Answered(scan, Outcome.ALREADY, row.enteredAt(), person))
                        : Optional.empty();
            case LEAVE -> {
                if (!came || at.isBefore(row.enteredAt())) {
                    yield Optional.of(new Answered(scan, Outcome.NOT_HERE, null, person));
                }
                yield row.here()
                        ? Optional.empty()
                        : Optional.of(new Answered(scan, Outcome.ALREADY, row.leftAt(), person));
            }
            case UNDO -> came ? Optional.empty() : Optional.of(new Answered(scan, Outcome.NOT_HERE, null, person));
        };
    }

    private static Found find(long workshop, List<Seat> seats, Map<String, Ticket> shown, Scan scan) {
        if (scan.ticket() == null) {
            return seats.stream()
                    .filter(seat -> seat.registration().equals(scan.registration()))
                    .findFirst()
                    .map(seat -> seated(seats, seat.personId(), scan))
                    .orElseGet(() -> new Found(null, Outcome.UNKNOWN));
        }
        Ticket ticket = Ticket.read(scan.ticket()).map(shown::get).orElse(null);
        if (ticket == null) {
            return new Found(null, Outcome.UNKNOWN);
        }
        return ticket.workshopId() == workshop
                ? seated(seats, ticket.personId(), scan)
                : new Found(null, Outcome.OTHER_EVENT);
    }

    // What is taken back was taken by mistake, perhaps before she chose other meetings.
    private static Found seated(List<Seat> seats, long person, Scan scan) {
        boolean comes = seats.stream()
                .filter(seat -> seat.personId() == person)
                .anyMatch(seat -> scan.what() == Scan.What.ENTER
                        ? seat.comesTo(scan.session())
                        : seat.status() == RegistrationStatus.CONFIRMED);
        return new Found(person, comes ? null : Outcome.NOT_CONFIRMED);
    }

    private record Answered(Scan scan, Outcome outcome, Instant since, Long person) {}

    private List<Answer> named(List<Answered> answers) {
        Map<Long, PersonSummary> known = people.summaries(answers.stream()
                .map(Answered::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Function<Long, String> name = person -> person == null || known.get(person) == null
                ? null
                : known.get(person).name();
        return answers.stream()
                .map(answer ->
                        new Answer(answer.scan().id(), answer.outcome(), answer.since(), name.apply(answer.person())))
                .toList();
    }
}
