package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Something is to be done before the first meeting, and no day is said. */
public class PreworkDayNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "preworkDay";
    }

    @Override
    public int status() {
        return 422;
    }
}
