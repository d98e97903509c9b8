package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** Somebody else has decided about the certificate, or its holder took it back. */
public class CertificateDecided extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
