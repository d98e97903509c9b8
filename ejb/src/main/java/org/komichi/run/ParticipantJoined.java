package org.komichi.run;

/** Somebody takes part in a run from now on. */
public record ParticipantJoined(long runId, long personId) {}
