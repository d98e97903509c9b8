package org.komichi.credential;

/** What a certificate is worth today. */
public enum CertificateState {
    /** It waits for a name to print. */
    WITHOUT_NAME,
    VALID,
    /** A newer one with a new name took its place. */
    REPLACED,
    REVOKED
}
