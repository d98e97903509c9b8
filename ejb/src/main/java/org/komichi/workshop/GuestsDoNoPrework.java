package org.komichi.workshop;

import org.komichi.shared.BusinessRule;

/** A workshop that is open to guests asks for work beforehand, which one does with an account. */
public class GuestsDoNoPrework extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "guests";
    }

    @Override
    public int status() {
        return 422;
    }
}
