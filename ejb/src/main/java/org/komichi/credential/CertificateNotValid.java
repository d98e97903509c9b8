package org.komichi.credential;

import org.komichi.shared.BusinessRule;

/** The certificate was replaced or revoked: nothing more is done with it. */
public class CertificateNotValid extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
