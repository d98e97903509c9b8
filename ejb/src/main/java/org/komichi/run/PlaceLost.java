package org.komichi.run;

/** Somebody has no place in a run any more; fired in the transaction that takes it. */
public record PlaceLost(long runId, long personId) {}
