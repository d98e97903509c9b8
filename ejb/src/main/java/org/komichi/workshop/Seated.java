package org.komichi.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a workshop is taken at a moment, and who is next: it counts people and knows no names. Somebody fits when there is a
 * seat for her profession, and a place at every meeting that she chose.
 */
final class Seated {
    private final SeatPlan plan;
    private final Map<String, Integer> taken;
    private final Map<Long, Integer> placesLeft;
    private final Instant now;

    /**
     * Who is first of those who want the same.
     *
     * @param profession nothing when she told none
     * @param chosen the meetings she comes to; nothing for all
     */
    record First(String profession, Set<Long> chosen, long arrival) {}

    /**
     * @param taken how many of each profession have a seat
     * @param placesLeft free places by meeting, where people choose; otherwise nothing
     */
    Seated(SeatPlan plan, Map<String, Integer> taken, Map<Long, Integer> placesLeft, Instant now) {
        this.plan = plan;
        this.taken = new HashMap<>(taken);
        this.placesLeft = new HashMap<>(placesLeft);
        this.now = now;
    }

    boolean fits(String profession, Set<Long> chosen) {
        return plan.fits(taken, profession, now)
                && chosen.stream().allMatch(session -> placesLeft.getOrDefault(session, 0) > 0);
    }

    /** Whether every seat has somebody, so that nobody can fit. */
    boolean full() {
        return people() >= plan.seats();
    }

    /** She has a seat from now on. */
    void sit(String profession, Set<Long> chosen) {
        taken.merge(profession, 1, Integer::sum);
        chosen.forEach(session -> placesLeft.merge(session, -1, Integer::sum));
    }

    /** Her seat and her places are free from now on. */
    void leave(String profession, Set<Long> chosen) {
        taken.merge(profession, -1, Integer::sum);
        chosen.forEach(session -> placesLeft.merge(session, 1, Integer::sum));
    }

    /** Of those who wait, who came first and fits: nobody is passed over by somebody later who wants the same. */
    Optional<First> next(Collection<First> waiting) {
        return waiting.stream()
                .filter(first -> fits(first.profession(), first.chosen()))
                .min(Comparator.comparingLong(First::arrival));
    }

    /** How many have a seat. */
    int people() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }
}
