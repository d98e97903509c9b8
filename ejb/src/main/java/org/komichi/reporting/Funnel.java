package org.komichi.reporting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many participants of a run have come how far.
 *
 * @param registered everybody: the denominator
 * @param reached people at each step, those who went on included
 * @param waiting people for whom this step is the next one
 */
public record Funnel(int registered, Map<Step, Integer> reached, Map<Step, Integer> waiting) {
    public Funnel {
        reached = Map.copyOf(reached);
        waiting = Map.copyOf(waiting);
    }

    /** Counts. */
    public static Funnel of(Collection<ParticipantStanding> participants) {
        Map<Step, Integer> reached = new EnumMap<>(Step.class);
        Map<Step, Integer> waiting = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            reached.put(step, (int) participants.stream()
                    .filter(participant -> participant.reached(step))
                    .count());
            waiting.put(step, (int) participants.stream()
                    .filter(participant -> participant.waitsFor() == step)
                    .count());
        }
        return new Funnel(participants.size(), reached, waiting);
    }

    /** People at a step. */
    public int at(Step step) {
        return reached.getOrDefault(step, 0);
    }

    /** People whose next step this is. */
    public int waitingFor(Step step) {
        return waiting.getOrDefault(step, 0);
    }
}
