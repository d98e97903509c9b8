package org.komichi.workshop;

/** A draft is discarded: every room removes what it keeps for it; fired in the transaction that removes the workshop. */
public record WorkshopDiscarded(long workshopId) {}
