package org.komichi.station;

import org.komichi.shared.BusinessRule;

/** There is an account with this address, and it does not belong to the station: she registers herself. */
public class WorksElsewhere extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
