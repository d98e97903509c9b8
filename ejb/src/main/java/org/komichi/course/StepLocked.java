package org.komichi.course;

import org.komichi.shared.BusinessRule;

/** This step of the way is not open yet; the course page says why. */
public class StepLocked extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
