package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** How many instructors there are and how many learners each may have belong together: one of the two is missing. */
public class InstructorsHalfSaid extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String missing;

    InstructorsHalfSaid(String missing) {
        this.missing = missing;
    }

    @Override
    public String field() {
        return missing;
    }

    @Override
    public int status() {
        return 422;
    }
}
