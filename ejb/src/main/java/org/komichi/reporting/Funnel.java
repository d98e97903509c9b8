package org.komichi.reporting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many participants of a run have come how far.
 *
 * @param registered everybody: the denominator
 * @param reached people at each step, those who went on included
 */
public record Funnel(int registered, Map<Step, Integer> reached) {
    public Funnel {
        reached = Map.copyOf(reached);
    }

    /** Counts. */
    public static Funnel of(Collection<ParticipantStanding> participants) {
        Map<Step, Integer> reached = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            reached.put(step, (int) participants.stream()
                    .filter(participant -> participant.reached(step))
                    .count());
        }
        return new Funnel(participants.size(), reached);
    }

    /** People at a step. */
    public int at(Step step) {
        return reached.getOrDefault(step, 0);
    }
}
