package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** A decision about others needs a reason. */
public class DecisionReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    DecisionReasonNeeded(int longest) {
        super(longest);
    }

    @Override
    public String field() {
        return "reason";
    }
}
