package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Nobody rates the same try twice: a second look of the same instructor is a try of its own. */
public class RatedThisTry extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
