package org.komichi.credential;

import java.time.LocalDate;

/**
 * What the public page says about a code. Of a certificate that is not valid any more the name is left out: a name that was
 * given up, or a certificate that was revoked, is nobody else's business.
 *
 * @param state valid, replaced or revoked
 * @param text what the certificate says
 * @param endedOn the day it was revoked; null otherwise
 */
public record Verification(CertificateState state, CertificateText text, LocalDate endedOn) {
    public Verification {
        text = state == CertificateState.VALID ? text : text.withoutName();
    }

    /** Whether everything may be shown. */
    public boolean valid() {
        return state == CertificateState.VALID;
    }
}
