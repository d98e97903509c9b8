package org.komichi.account;

import java.time.Instant;

/**
 * Where she is signed in.
 *
 * @param usedAt the last use, to ten minutes
 */
public record SessionSummary(long id, Browser browser, Device device, Instant openedAt, Instant usedAt) {}
