package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** An offer says no activity. */
public class VisitActivityNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "activities";
    }

    @Override
    public int status() {
        return 422;
    }
}
