package org.komichi.credential;

/**
 * A certificate as its holder sees it in her list.
 *
 * @param text what it says
 * @param state what it is worth today
 * @param nameChanged whether the profile has another name by now, so that a re-issue is possible
 */
public record CertificateSummary(CertificateText text, CertificateState state, boolean nameChanged) {}
