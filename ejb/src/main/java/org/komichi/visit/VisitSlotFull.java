package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** All places of an offer are taken. */
public class VisitSlotFull extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
