package org.komichi.singlesignon;

import org.komichi.shared.BusinessRule;

/** The provider does not answer, or not as one does; the password works all the same. */
public class ProviderUnavailable extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }
}
