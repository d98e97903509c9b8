package org.komichi.credential;

/** Why a certificate was withdrawn. Codes only: nobody writes about a person here. */
public enum RevocationReason {
    ISSUED_BY_MISTAKE,
    REQUIREMENTS_NOT_MET,
    ASKED_BY_HOLDER
}
