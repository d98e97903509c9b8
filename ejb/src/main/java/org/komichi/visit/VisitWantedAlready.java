package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** She has asked for a place of this offer before. */
public class VisitWantedAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
