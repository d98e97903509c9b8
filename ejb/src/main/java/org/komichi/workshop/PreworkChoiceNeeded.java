package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** There is a day for the work before the first meeting, but no work. */
public class PreworkChoiceNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "preworkModules";
    }

    @Override
    public int status() {
        return 422;
    }
}
