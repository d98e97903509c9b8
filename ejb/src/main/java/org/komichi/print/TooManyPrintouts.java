package org.komichi.print;

import org.komichi.shared.BusinessRule;

/** So much is being printed at this moment that this would wait too long. */
public class TooManyPrintouts extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }
}
