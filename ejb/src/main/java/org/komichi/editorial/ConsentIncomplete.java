package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** A record of consent says what was explained, by whom, who signed and when, and where the paper lies. */
public class ConsentIncomplete extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
