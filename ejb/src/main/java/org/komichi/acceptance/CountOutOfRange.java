package org.komichi.acceptance;

import org.komichi.shared.BusinessRule;

/** A number of people is missing, or is none that can be. */
public class CountOutOfRange extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field which number */
    public CountOutOfRange(String field, int most) {
        super(most);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
