package org.komichi.outside;

/** How far a certificate from elsewhere is. */
public enum CertificateState {
    /** Nobody has checked it. */
    WAITING,
    /** Somebody checked it: it is evidence. */
    ACCEPTED,
    /** Somebody checked it, and it shows nothing that counts here; or it counted and was found wrong. */
    REFUSED,
    /** Its holder took it back. */
    TAKEN_BACK
}
