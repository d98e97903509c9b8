package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** An offer says no municipality. */
public class VisitPlaceNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "municipality";
    }

    @Override
    public int status() {
        return 422;
    }
}
