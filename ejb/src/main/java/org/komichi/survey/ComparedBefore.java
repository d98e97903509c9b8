package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.komichi.shared.Bounded;
import org.komichi.survey.comparison.Zeros;

/**
 * The comparisons that were opened last, so that opening one again reads no answers. Whether the reader may see them is asked each
 * time, before.
 */
@ApplicationScoped
class ComparedBefore {
    private static final int MOST = 16;

    private final Bounded<Question, DividedEvaluation> answered = new Bounded<>(MOST);

    /**
     * A question whose answer stays the same.
     *
     * @param by null when no groups are wanted
     */
    record Question(WaveKind from, WaveKind to, Zeros zeros, Division by, DescribedMoments.State state) {}

    /** @param question empty while answers are still coming in: then nothing is remembered */
    DividedEvaluation get(Optional<Question> question, Supplier<DividedEvaluation> compare) {
        return question.map(same -> answered.get(same, unknown -> compare.get()))
                .orElseGet(compare);
    }
}
