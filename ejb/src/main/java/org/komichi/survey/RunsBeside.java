package org.komichi.survey;

import java.util.List;
import org.komichi.survey.comparison.UnpairedChange;

/**
 * Two runs with the same questionnaires side by side, before and after. They are of different people.
 *
 * @param standing whether they can be told side by side
 * @param here the one run
 * @param there the other
 * @param changes whether the change of an item differs: the other run first, this one second; empty unless told
 */
public record RunsBeside(Standing standing, Evaluation here, Evaluation there, List<UnpairedChange> changes) {
    public RunsBeside {
        changes = List.copyOf(changes);
    }

    /** Whether two runs can be told side by side. */
    public enum Standing {
        TOLD,
        /** A moment of one of them is still open, was not planned, or has fewer than five answers. */
        NOT_DESCRIBED,
        /** They were asked by another questionnaire, or by another version of it. */
        OTHER_QUESTIONNAIRE
    }
}
