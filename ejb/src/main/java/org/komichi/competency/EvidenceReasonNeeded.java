package org.komichi.competency;

import org.komichi.shared.BusinessRule;

/** A reason is missing, or too long. */
public class EvidenceReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    EvidenceReasonNeeded(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "reason";
    }

    @Override
    public int status() {
        return 422;
    }
}
