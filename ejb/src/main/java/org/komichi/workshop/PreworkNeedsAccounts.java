package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** Whether somebody has answered is not known where questionnaires are answered without an account: no seat can hang on it. */
public class PreworkNeedsAccounts extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "preworkSurvey";
    }
}
