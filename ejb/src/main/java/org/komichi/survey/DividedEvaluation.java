package org.komichi.survey;

import java.util.List;
import java.util.Set;

/**
 * A comparison of two moments, and what else of the run can be looked at.
 *
 * @param state equal for equal answers: what was made of the one evaluation may be shown instead of the other. Null when none of it
 *     may be kept, because answers are still coming in
 * @param evaluation of everybody
 * @param waves every moment the run has, in order
 * @param divisions by what the results may be divided; none for other moments than before and after
 * @param groups the groups of the division that was asked for, hidden ones included
 */
public record DividedEvaluation(
        Object state,
        Evaluation evaluation,
        List<WaveKind> waves,
        Set<Division> divisions,
        List<Evaluation.Group> groups) {
    public DividedEvaluation {
        waves = List.copyOf(waves);
        divisions = Set.copyOf(divisions);
        groups = List.copyOf(groups);
    }
}
