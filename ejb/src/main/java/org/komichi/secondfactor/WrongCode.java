package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** The code is not right, too old or used; which of these is not told. */
public class WrongCode extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "code";
    }

    @Override
    public int status() {
        return 401;
    }
}
