package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Who takes the rows of few people says why, in at most 300 characters. */
public class RowsReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    RowsReasonNeeded() {
        super(RowsTaken.FEWEST_WITHOUT_REASON, RowsTaken.LONGEST_REASON);
    }

    @Override
    public String field() {
        return "reason";
    }

    @Override
    public int status() {
        return 422;
    }
}
