package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** The learner gave her seat back, or never had one here: she cannot be assessed. */
public class LearnerLeft extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
