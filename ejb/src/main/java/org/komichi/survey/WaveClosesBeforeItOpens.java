package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** The end of a wave lies before its beginning. */
public class WaveClosesBeforeItOpens extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "closesAt";
    }

    @Override
    public int status() {
        return 422;
    }
}
