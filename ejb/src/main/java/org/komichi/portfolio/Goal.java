package org.komichi.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.komichi.competency.NextStep;
import org.komichi.shared.Bilingual;

/**
 * A goal as she sees it.
 *
 * @param text what the outcome says; its code when the framework has it no more
 * @param level what she wants to reach, 1 to 5
 * @param now what she has, 0 to 5
 * @param words how, in her own words; null when she said nothing
 * @param steps what is on offer for it; empty when it is reached
 */
public record Goal(
        long id,
        String outcome,
        Bilingual text,
        int level,
        int now,
        LocalDate by,
        String words,
        GoalState state,
        List<NextStep> steps) {}
