package org.komichi.competency;

import org.komichi.shared.BusinessRule;

/** People rate themselves on the scale of the levels. */
public class RatingOutOfRange extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RatingOutOfRange(int highest) {
        super(highest);
    }

    @Override
    public String field() {
        return "rating";
    }

    @Override
    public int status() {
        return 422;
    }
}
