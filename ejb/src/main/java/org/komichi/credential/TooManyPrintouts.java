package org.komichi.credential;

import org.komichi.shared.BusinessRule;

/** So many certificates are being printed at this moment that this one would wait too long. */
public class TooManyPrintouts extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }
}
