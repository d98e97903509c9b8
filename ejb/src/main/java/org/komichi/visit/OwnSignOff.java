package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** Nobody signs for herself, with whichever account or address. */
public class OwnSignOff extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "supervisor";
    }
}
