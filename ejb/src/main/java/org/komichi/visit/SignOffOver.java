package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** The link to a sign-off was used, is too old, or was taken back. */
public class SignOffOver extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 410;
    }
}
