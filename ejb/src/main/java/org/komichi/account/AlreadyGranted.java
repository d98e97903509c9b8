package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** She holds this role already, with this reach. */
public class AlreadyGranted extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "role";
    }

    @Override
    public int status() {
        return 409;
    }
}
