package org.komichi.attendance;

import org.komichi.shared.BusinessRule;

/** Somebody would leave a meeting before she came. */
public class LeavesBeforeEntering extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "left";
    }

    @Override
    public int status() {
        return 422;
    }
}
