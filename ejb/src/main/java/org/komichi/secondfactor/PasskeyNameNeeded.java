package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** A passkey has a name by which its owner knows the device. */
public class PasskeyNameNeeded extends BusinessRule {
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
