package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** A badge is given only for what the evidence carries now. */
public class AchievementNotEarned extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "achievement";
    }
}
