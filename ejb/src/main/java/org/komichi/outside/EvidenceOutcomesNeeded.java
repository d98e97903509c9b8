package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** No outcomes were named, too many, or some that the framework does not have. */
public class EvidenceOutcomesNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    EvidenceOutcomesNeeded(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "outcomes";
    }

    @Override
    public int status() {
        return 422;
    }
}
