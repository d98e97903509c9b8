package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** A code that is not in its list; only somebody who does not use our form sends it. */
public class UnknownCode extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 422;
    }
}
