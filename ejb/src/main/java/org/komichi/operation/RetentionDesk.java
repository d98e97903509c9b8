package org.komichi.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.shared.RetentionPolicy;

/** What goes by itself, as an administrator sees it: how much would go now, what went, and a button. No names anywhere. */
@Stateless
@RolesAllowed(Role.Name.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionDesk {
    private static final int LOOKED_BACK = 200;

    /** A run that has not ended after this will not end: its server is gone. */
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    RetentionWork work;

    @Inject
    RetentionBook book;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /**
     * One run.
     *
     * @param endedAt null while it is under way, or when its server is gone
     * @param expected how many there were when it began
     * @param gone how many went so far
     * @param asked whether somebody asked for it; otherwise it was night
     */
    public record Done(
            long id,
            String policy,
            Instant startedAt,
            @Nullable Instant endedAt,
            long expected,
            long gone,
            boolean failed,
            boolean asked,
            boolean running) {}

    /** One kind.
     * @param due what would go now
     * @param last what was done the last time, if ever */
    public record Kind(
            String name, RetentionPolicy.Due due, @Nullable Done last) {}

    /** Every kind, as it is now. Changes nothing. */
    public List<Kind> kinds() {
        List<Done> runs = runs();
        Instant now = clock.instant();
        return work.kinds().stream()
                .map(policy -> new Kind(
                        policy.name(),
                        policy.due(now),
                        first(runs, run -> run.policy().equals(policy.name()))))
                .toList();
    }

    /** The latest runs in which something went or went wrong, the youngest first. */
    public List<Done> runs() {
        Instant now = clock.instant();
        return book.latest(LOOKED_BACK).stream().map(row -> done(row, now)).toList();
    }

    /** Goes through a kind now.
     * @throws RetentionUnderWay when that is being done already */
    public void start(String name) {
        RetentionPolicy policy = work.kinds().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (first(runs(), run -> run.running() && run.policy().equals(name)) != null) {
            throw new RetentionUnderWay();
        }
        work.goOn(book.begin(policy, currentPerson.id()), name);
    }

    private static @Nullable Done first(List<Done> runs, Predicate<Done> wanted) {
        return runs.stream().filter(wanted).findFirst().orElse(null);
    }

    private static Done done(Object[] row, Instant now) {
        Instant startedAt = (Instant) row[2];
        boolean running = row[3] == null && startedAt.plus(LONGEST).isAfter(now);
        return new Done(
                (Long) row[0],
                (String) row[1],
                startedAt,
                (Instant) row[3],
                (Long) row[4],
                (Long) row[5],
                (Boolean) row[6] || row[3] == null && !running,
                row[7] != null,
                running);
    }
}
