package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** A day is a number. */
public class NumberNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 422;
    }
}
