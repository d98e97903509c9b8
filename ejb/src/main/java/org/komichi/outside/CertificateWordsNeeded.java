package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** What a certificate is called, or who issued it, is missing or too long. */
public class CertificateWordsNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String field;

    CertificateWordsNeeded(String field, int most) {
        super(most);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}
