package org.komichi.web.rest;

import org.komichi.shared.BusinessRule;

/** The password was right; the account asks for a one-time code too. */
public class SecondFactorRequired extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "otp";
    }

    @Override
    public int status() {
        return 401;
    }
}
