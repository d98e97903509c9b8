package org.komichi.competency;

import org.komichi.shared.BusinessRule;

/** Another organizer has decided about it meanwhile. */
public class EntrustmentDecided extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
