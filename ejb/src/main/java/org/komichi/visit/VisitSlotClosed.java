package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** An offer takes no more learners, or its day is over. */
public class VisitSlotClosed extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
