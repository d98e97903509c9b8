package org.komichi.makeup;

import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/**
 * A meeting that the current person missed, and the same meeting of a later run.
 *
 * @param registration code of her registration for the run in which she missed it
 * @param left how many more can come to it
 * @param booked whether she has a place there
 */
public record MakeUpOffer(
        String registration,
        WorkshopSession missed,
        WorkshopSummary later,
        WorkshopSession session,
        int left,
        boolean booked) {}
