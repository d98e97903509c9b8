package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Two quotas keep seats for the same profession: then nobody could say from which one she takes. */
public class ProfessionInTwoQuotas extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "quotas";
    }

    @Override
    public int status() {
        return 422;
    }
}
