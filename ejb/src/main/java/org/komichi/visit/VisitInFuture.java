package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** A visit that has not been cannot be signed off. */
public class VisitInFuture extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "on";
    }

    @Override
    public int status() {
        return 422;
    }
}
