package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** A run asks at each moment once; this moment has a questionnaire already. */
public class MomentIsTaken extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
