package org.komichi.station;

import org.komichi.shared.BusinessRule;

/** The station has applied for her already, or another one has. */
public class NominatedAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
