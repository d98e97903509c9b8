package org.komichi.credential;

import java.time.LocalDate;

/**
 * A certificate as the organizing team sees it.
 *
 * @param reason why it was revoked, or null
 */
public record IssuedCertificate(
        String number, String name, LocalDate issuedOn, CertificateState state, RevocationReason reason) {
    /** Whether it can still be revoked. */
    public boolean revocable() {
        return state == CertificateState.VALID || state == CertificateState.WITHOUT_NAME;
    }
}
