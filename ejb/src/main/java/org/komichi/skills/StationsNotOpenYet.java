package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Nobody is assessed before the day of the workshop has come. */
public class StationsNotOpenYet extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
