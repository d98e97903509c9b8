package org.komichi.workshop;

/** The registrations of a workshop are nobody's any more; fired in the transaction that forgets whose they were. */
public record RegistrationsForgotten(long workshopId) {}
