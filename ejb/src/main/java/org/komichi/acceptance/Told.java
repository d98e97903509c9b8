package org.komichi.acceptance;

import java.time.Instant;

/** What a station takes on, and when that was told. */
public record Told(Instant at, Acceptance acceptance) {}
