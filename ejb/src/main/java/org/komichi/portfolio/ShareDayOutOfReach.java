package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** A link ends on a day from tomorrow on, and not in the far future. */
public class ShareDayOutOfReach extends BusinessRule {
    private static final long serialVersionUID = 1L;

    ShareDayOutOfReach(int days) {
        super(days);
    }

    @Override
    public String field() {
        return "until";
    }

    @Override
    public int status() {
        return 422;
    }
}
