package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** What was typed does not look like an e-mail address. */
public class MalformedEmailAddress extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "email";
    }

    @Override
    public int status() {
        return 422;
    }
}
