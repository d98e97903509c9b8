package org.komichi.attendance;

import org.komichi.shared.BusinessRule;

/** A correction says why, in 1 to 200 characters. */
public class ReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "reason";
    }

    @Override
    public int status() {
        return 422;
    }
}
