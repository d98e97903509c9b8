package org.komichi.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.competency.Standings.Held;
import org.komichi.framework.CompetencyFramework;
import org.komichi.framework.CompetencyFramework.Group;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.identity.PersonSummary;

/**
 * The people of a station and their levels.
 *
 * @param rows those who agreed that their manager may see their levels, by the reading of their names
 * @param others how many work there who did not agree; nothing else is told of them
 * @param today the day it is true for
 */
public record StationMatrix(CompetencyFramework framework, List<Row> rows, int others, LocalDate today) {
    private static final Held NOTHING = new Held(0, null);

    /**
     * Somebody.
     *
     * @param group her profession group; null when she has none
     * @param held what she holds, by outcome; nothing is missing
     */
    public record Row(PersonSummary person, Group group, Map<String, Held> held) {
        /** What she holds in an outcome. */
        public Held held(String outcome) {
            return held.getOrDefault(outcome, NOTHING);
        }

        /** The target of her group; nothing when there is none. */
        public Optional<Integer> target(Outcome outcome) {
            return Optional.ofNullable(group).map(one -> outcome.targets().get(one.code()));
        }

        /** Whether she has reached the target of her group; not when there is none. */
        public boolean reached(Outcome outcome) {
            return target(outcome)
                    .filter(target -> held(outcome.code()).level() >= target)
                    .isPresent();
        }
    }

    /**
     * How far a station is in one outcome.
     *
     * @param targets of how many people something is asked
     * @param reached how many of them have it
     */
    public record Coverage(Outcome outcome, int targets, int reached) {
        /** How many have not. */
        public int missing() {
            return targets - reached;
        }
    }

    /** A level that falls soon. */
    public record Falling(PersonSummary person, Outcome outcome, Held held) {}

    /** How far the station is in an outcome. */
    public Coverage coverage(Outcome outcome) {
        List<Row> asked =
                rows.stream().filter(row -> row.target(outcome).isPresent()).toList();
        return new Coverage(outcome, asked.size(), (int)
                asked.stream().filter(row -> row.reached(outcome)).count());
    }

    /** What nobody of the station has reached though it is asked of somebody, in the order of the framework. */
    public List<Coverage> gaps() {
        return framework.outcomes().stream()
                .map(this::coverage)
                .filter(coverage -> coverage.targets() > 0 && coverage.reached() == 0)
                .toList();
    }

    /** Levels that fall by a day if nothing new comes; the soonest first. */
    public List<Falling> fallingBy(LocalDate day) {
        return rows.stream()
                .flatMap(row -> framework.outcomes().stream()
                        .filter(outcome -> row.held(outcome.code()).until() != null
                                && !row.held(outcome.code()).until().isAfter(day))
                        .map(outcome -> new Falling(row.person(), outcome, row.held(outcome.code()))))
                .sorted(Comparator.comparing(falling -> falling.held().until()))
                .toList();
    }
}
