package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** The day of a certificate is missing. */
public class CertificateDayNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "on";
    }

    @Override
    public int status() {
        return 422;
    }
}
