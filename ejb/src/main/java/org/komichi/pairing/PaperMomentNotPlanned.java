package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** The run has no questionnaire at this moment. */
public class PaperMomentNotPlanned extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PaperMomentNotPlanned(String moment) {
        super(moment);
    }

    @Override
    public int status() {
        return 422;
    }
}
