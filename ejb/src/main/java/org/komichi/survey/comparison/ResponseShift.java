package org.komichi.survey.comparison;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Whether people judge themselves by another yardstick than before. They answered before, after, and after for the time before
 * (the look back). All three comparisons are of the same people: those who answered an item all three times.
 *
 * @param asAnswered after against before, each as it was answered then
 * @param shift the look back against before: how far the yardstick moved
 * @param byTodaysYardstick after against the look back: both by the yardstick of afterwards
 */
public record ResponseShift(Comparison asAnswered, Comparison shift, Comparison byTodaysYardstick) {

    private static final Set<Wave> ALL_THREE = EnumSet.of(Wave.PRE, Wave.POST, Wave.THEN);

    /** One person and one item. */
    private record Asked(String respondent, String item) {}

    /**
     * Compares.
     *
     * @param plan what two moments are compared by
     */
    public static ResponseShift of(Collection<Answer> answers, BiFunction<Wave, Wave, ComparisonPlan> plan) {
        Map<Asked, Set<Wave>> answered = new HashMap<>();
        answers.forEach(answer -> answered.computeIfAbsent(asked(answer), one -> EnumSet.noneOf(Wave.class))
                .add(answer.wave()));
        List<Answer> allThree = answers.stream()
                .filter(answer -> answered.get(asked(answer)).containsAll(ALL_THREE))
                .toList();
        return new ResponseShift(
                plan.apply(Wave.PRE, Wave.POST).compare(allThree),
                plan.apply(Wave.PRE, Wave.THEN).compare(allThree),
                plan.apply(Wave.THEN, Wave.POST).compare(allThree));
    }

    private static Asked asked(Answer answer) {
        return new Asked(answer.respondent(), answer.item());
    }
}
