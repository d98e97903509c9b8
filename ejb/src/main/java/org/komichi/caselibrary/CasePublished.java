package org.komichi.caselibrary;

/**
 * Readers get a case, or a new version of it. Fired in the transaction that publishes it.
 *
 * @param caseId its number
 * @param slug its name in addresses
 */
public record CasePublished(long caseId, String slug) {}
