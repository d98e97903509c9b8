package org.komichi.station;

import org.komichi.shared.BusinessRule;

/** She has made the application her own: she alone gives the seat back. */
public class TakenOnAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
