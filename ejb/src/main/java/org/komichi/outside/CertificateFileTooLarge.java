package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** The file of a certificate is too large. */
public class CertificateFileTooLarge extends BusinessRule {
    private static final long serialVersionUID = 1L;

    CertificateFileTooLarge(int megabytes) {
        super(megabytes);
    }

    @Override
    public String field() {
        return "file";
    }

    @Override
    public int status() {
        return 422;
    }
}
