package org.komichi.survey.comparison;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Right answers as a share, and the normalized gain (Hake): how much of what was not yet known beforehand is known
 * afterwards. It is below 0 when fewer answers are right than before.
 *
 * @param percentBefore right answers of all pairs before, in percent of all questions
 * @param percentAfter likewise after
 * @param groupGain from the two percentages of the whole group; null when it knew everything before
 * @param individualGain each person's own gain, averaged; null when everybody knew everything before
 * @param individuals how many people that average is of
 * @param allRightBefore people who had everything right before: there is nothing left to gain, they are not in the average
 */
public record KnowledgeGain(
        double percentBefore,
        double percentAfter,
        @Nullable Double groupGain,
        @Nullable Double individualGain,
        int individuals,
        int allRightBefore) {

    /** From the right answers of at least one person. */
    static KnowledgeGain of(int questions, List<Pair> right) {
        double before = right.stream().mapToInt(Pair::before).average().orElseThrow();
        double after = right.stream().mapToInt(Pair::after).average().orElseThrow();
        OptionalDouble individual = right.stream()
                .filter(pair -> pair.before() < questions)
                .mapToDouble(pair -> (double) pair.difference() / (questions - pair.before()))
                .average();
        int full =
                (int) right.stream().filter(pair -> pair.before() == questions).count();
        return new KnowledgeGain(
                100 * before / questions,
                100 * after / questions,
                full == right.size() ? null : (after - before) / (questions - before),
                individual.isPresent() ? individual.getAsDouble() : null,
                right.size() - full,
                full);
    }
}
