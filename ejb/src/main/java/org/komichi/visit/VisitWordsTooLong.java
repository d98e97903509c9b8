package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** A text is longer than fits. */
public class VisitWordsTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String field;

    VisitWordsTooLong(String field, int most) {
        super(most);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}
