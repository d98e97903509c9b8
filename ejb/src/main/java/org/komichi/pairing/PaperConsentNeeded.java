package org.komichi.pairing;

import org.komichi.shared.BusinessRule;

/** Answers on paper are taken only from those who agreed on paper. */
public class PaperConsentNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "agreed";
    }

    @Override
    public int status() {
        return 422;
    }
}
