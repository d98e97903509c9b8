package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** A record is withdrawn with a word why, in 1 to 200 characters. */
public class WithdrawalReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    WithdrawalReasonNeeded(int most) {
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
