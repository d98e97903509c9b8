package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Since the checklist was opened another record of the same learner was made: it is shown before a further one is kept. */
public class AssessedMeanwhile extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
