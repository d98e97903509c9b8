package org.komichi.portfolio;

import java.time.LocalDate;
import org.komichi.shared.Bilingual;

/**
 * The day of a goal that somebody has not reached. How she wants to reach it is not told: it is for her eyes only.
 *
 * @param version how often the goal was changed
 * @param text what the outcome says; its code when the framework has it no more
 * @param level what she wants to reach, 1 to 5
 * @param now what she has, 0 to 4
 */
public record PlannedDay(long id, int version, String outcome, Bilingual text, int level, int now, LocalDate by) {}
