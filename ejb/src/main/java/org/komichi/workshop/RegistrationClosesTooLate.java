package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** One could register when the last meeting is over. */
public class RegistrationClosesTooLate extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "closesAt";
    }

    @Override
    public int status() {
        return 422;
    }
}
