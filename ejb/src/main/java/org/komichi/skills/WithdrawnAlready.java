package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Somebody withdrew the record before. */
public class WithdrawnAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
