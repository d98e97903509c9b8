package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The very same visit was asked about before. */
public class VisitAskedAlready extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "on";
    }
}
