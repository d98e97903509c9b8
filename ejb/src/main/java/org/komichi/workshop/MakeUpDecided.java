package org.komichi.workshop;

import org.komichi.shared.Bilingual;

/**
 * Somebody comes to a meeting of a later run for one she missed, or does not any more.
 *
 * @param workshop address of the later run
 * @param meeting its title
 * @param booked whether she comes
 */
public record MakeUpDecided(long personId, String workshop, Bilingual title, Bilingual meeting, boolean booked) {}
