package org.komichi.competency;

import org.komichi.shared.BusinessRule;

/** Nobody decides about her own evidence, nor about what she signed. */
public class SomebodyElseNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
