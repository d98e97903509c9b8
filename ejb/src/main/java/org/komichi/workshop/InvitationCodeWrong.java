package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** The code that was typed is none of this workshop. */
public class InvitationCodeWrong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "invitation";
    }
}
