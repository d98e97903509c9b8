package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** An offer is for nobody, or for more learners than one can take along. */
public class VisitPlacesNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    VisitPlacesNeeded(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "places";
    }

    @Override
    public int status() {
        return 422;
    }
}
