package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** A certificate is over already. */
public class CertificateRunOut extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "validUntil";
    }

    @Override
    public int status() {
        return 422;
    }
}
