package org.komichi.secondfactor;

import org.komichi.shared.BusinessRule;

/** The passkey was not shown to us, or not the way we asked for; which of these is not told. */
public class PasskeyRefused extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 401;
    }
}
