package org.komichi.run;

import org.komichi.shared.BusinessRule;

/** The last day lies before the first. */
public class RunEndsBeforeItStarts extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "endsOn";
    }

    @Override
    public int status() {
        return 422;
    }
}
