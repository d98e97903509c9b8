package org.komichi.station;

import org.komichi.shared.BusinessRule;

/** She does not meet the organizer's conditions; which, she alone is told. */
public class ConditionsNotMet extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
