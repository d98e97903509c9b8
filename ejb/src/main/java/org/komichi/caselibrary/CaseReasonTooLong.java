package org.komichi.caselibrary;

import org.komichi.shared.BusinessRule;

/** The reason why a case is taken out has more letters than are kept. */
public class CaseReasonTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    CaseReasonTooLong(int longest) {
        super(longest);
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
