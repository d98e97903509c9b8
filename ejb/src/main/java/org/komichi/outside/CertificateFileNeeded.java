package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** The file is no certificate that can be read: PDF, JPEG or PNG. */
public class CertificateFileNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "file";
    }

    @Override
    public int status() {
        return 422;
    }
}
