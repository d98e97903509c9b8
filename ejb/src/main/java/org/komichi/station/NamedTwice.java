package org.komichi.station;

import org.komichi.shared.BusinessRule;

/** The same person stands in the list twice. */
public class NamedTwice extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
