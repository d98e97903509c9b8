package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers that read as a phrase. All of them are fictional. */
final class ComparisonExamples {

    /** V1 of the analysis rules: twelve doctors before and after a one-day course. */
    static final int[] V1_PRE = {1, 1, 2, 2, 1, 2, 3, 2, 1, 2, 3, 2};

    static final int[] V1_POST = {4, 3, 4, 4, 3, 4, 4, 5, 4, 4, 3, 4};

    /** V2 of the analysis rules: ten people, ties and falls. */
    static final int[] V2_PRE = {3, 4, 2, 3, 3, 2, 4, 3, 2, 5};

    static final int[] V2_POST = {4, 3, 3, 3, 5, 4, 4, 2, 4, 4};

    private ComparisonExamples() {}

    static List<Answer> paired(String item, int[] before, int[] after) {
        List<Answer> answers = new ArrayList<>();
        answers.addAll(answers(item, Wave.PRE, before));
        answers.addAll(answers(item, Wave.POST, after));
        return answers;
    }

    static List<Answer> answers(String item, Wave wave, int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Answer("R" + (i + 1), item, wave, values[i]))
                .toList();
    }

    static Comparison preToPost(List<Answer> answers) {
        return ComparisonPlan.between(Wave.PRE, Wave.POST).compare(answers);
    }

    static int[] differences(int[] before, int[] after) {
        return IntStream.range(0, before.length).map(i -> after[i] - before[i]).toArray();
    }

    static int[] negated(int... values) {
        return IntStream.of(values).map(value -> -value).toArray();
    }

    /** Different data on every run; the printed seed brings a run back with {@code -Dkomichi.test.seed}. */
    static Random random(String purpose) {
        long seed = Long.getLong("komichi.test.seed", System.nanoTime());
        System.out.println(purpose + ": komichi.test.seed=" + seed);
        return new Random(seed);
    }

    /** A number that the test knows to be there. */
    static double given(@Nullable Double number) {
        return Objects.requireNonNull(number);
    }
}
