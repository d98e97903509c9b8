package org.komichi.run;

/** A run was planned, or its days were changed, in the transaction that stores it: whoever has to prepare something for it does so now. */
public record RunPlanned(long runId) {}
