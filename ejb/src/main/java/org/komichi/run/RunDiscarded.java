package org.komichi.run;

/** A run is discarded in which nobody takes part; fired in the transaction that removes it, before it goes. */
public record RunDiscarded(long runId) {}
