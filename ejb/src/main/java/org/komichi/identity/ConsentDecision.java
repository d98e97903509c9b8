package org.komichi.identity;

import java.time.Instant;

/**
 * A decision as it is shown.
 *
 * @param given false: refused or withdrawn
 * @param textVersion version of the text that was shown
 */
public record ConsentDecision(ConsentPurpose purpose, boolean given, String textVersion, Instant decidedAt) {}
