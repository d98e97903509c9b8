package org.komichi.workshop;

/** A workshop with its whole plan, as an organizer opens it to change it. */
public record PlannedWorkshop(WorkshopSummary summary, WorkshopPlan plan) {}
