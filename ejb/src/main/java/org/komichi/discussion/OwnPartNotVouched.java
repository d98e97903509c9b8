package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** Nobody vouches for herself. */
public class OwnPartNotVouched extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OwnPartNotVouched() {
        super();
    }

    @Override
    public String field() {
        return "people";
    }
}
