package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Rows are taken when both moments are over and enough people answered each. */
public class NoRowsToTake extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 409;
    }
}
