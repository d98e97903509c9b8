package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** Between password and second step too much time has passed, or the account has changed. */
public class SecondStepOver extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 401;
    }
}
