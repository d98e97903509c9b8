package org.komichi.run;

/** Somebody has a place in a run, by a seat for instance; fired in the transaction that gives it. She takes part from now on. */
public record PlaceGiven(long runId, long personId) {}
