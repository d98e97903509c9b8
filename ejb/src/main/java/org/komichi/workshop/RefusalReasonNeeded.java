package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A registration is refused without a word why: it is in the letter. */
public class RefusalReasonNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "refusal";
    }

    @Override
    public int status() {
        return 422;
    }
}
