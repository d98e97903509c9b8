package org.komichi.caselibrary;

/**
 * A case was taken out of the library. Fired in the transaction that does it.
 *
 * @param caseId its number
 * @param slug its name in addresses
 */
public record CaseWithdrawn(long caseId, String slug) {}
