package org.komichi.survey;

import java.util.Collection;
import java.util.Set;

/**
 * Says who takes part in a run and may nevertheless not answer the questionnaires after it: other rooms know whether there was
 * anything for her that she could look back at.
 */
public interface AfterwardsRule {
    /** Those of the people who may not answer (yet).
     * @param people participants of the run */
    Set<Long> keptOut(long runId, Collection<Long> people);
}
