package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The code is not the one that was sent last, or is too old. */
public class SignOffCodeWrong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "code";
    }

    @Override
    public int status() {
        return 422;
    }
}
