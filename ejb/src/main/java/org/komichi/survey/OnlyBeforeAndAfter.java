package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** Groups are told for before and after only: at later moments fewer people answered, and the difference would be single ones. */
public class OnlyBeforeAndAfter extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OnlyBeforeAndAfter() {
        super();
    }

    @Override
    public String field() {
        return "by";
    }

    @Override
    public int status() {
        return 422;
    }
}
