package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** A name longer than a certificate holds. */
public class NameTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }

    @Override
    public int status() {
        return 422;
    }
}
