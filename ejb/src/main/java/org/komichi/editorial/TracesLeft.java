package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Something is left in the case that has no innocent reading. */
public class TracesLeft extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TracesLeft(int left) {
        super(left);
    }
}
