package org.komichi.course;

import org.komichi.shared.BusinessRule;

/** Nothing is kept for somebody who takes part in no run of the course. */
public class NotEnrolled extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
