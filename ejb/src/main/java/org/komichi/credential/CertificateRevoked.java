package org.komichi.credential;

import org.komichi.shared.Bilingual;

/**
 * A certificate is not valid any more.
 *
 * @param of what it was about
 */
public record CertificateRevoked(long personId, String number, Bilingual of, RevocationReason reason) {}
