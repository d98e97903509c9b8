package org.komichi.singlesignon;

import org.komichi.shared.BusinessRule;

/** The provider did not let her in, or she turned back. */
public class SignInElsewhereDenied extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 403;
    }
}
