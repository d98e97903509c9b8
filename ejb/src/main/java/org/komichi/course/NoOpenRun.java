package org.komichi.course;

import org.komichi.shared.BusinessRule;

/** No run of this course can be joined now. */
public class NoOpenRun extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
