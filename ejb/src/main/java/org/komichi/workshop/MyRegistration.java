package org.komichi.workshop;

/** One of somebody's registrations, with the workshop it is for. */
public record MyRegistration(WorkshopSummary summary, Registered registered) {}
