package org.komichi.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody is in a module.
 *
 * @param page the page last open, from 0
 * @param furthest the furthest page ever open, from 0
 * @param scrolled how far down it, in thousandths
 * @param donePages paths of the pages finished
 * @param answers answers to checks and ticks of lists, by name
 * @param read every page finished
 * @param completedAt when the module was completed, or null
 */
public record ModuleStanding(
        String slug,
        int page,
        int furthest,
        int scrolled,
        Set<String> donePages,
        Map<String, List<String>> answers,
        boolean read,
        boolean quizPassed,
        boolean casePassed,
        Instant completedAt) {
    public ModuleStanding {
        donePages = Set.copyOf(donePages);
        answers = Map.copyOf(answers);
    }

    /** Somebody who has not opened the module. */
    public static ModuleStanding untouched(String slug) {
        return new ModuleStanding(slug, 0, 0, 0, Set.of(), Map.of(), false, false, false, null);
    }

    public boolean completed() {
        return completedAt != null;
    }

    /** Whether anything was opened, finished or answered. */
    public boolean begun() {
        return furthest > 0 || !donePages.isEmpty() || !answers.isEmpty();
    }

    /** Number of pages finished. */
    public int pagesDone() {
        return donePages.size();
    }

    /** What was answered to a check or ticked in a list. */
    public List<String> answer(String name) {
        return answers.getOrDefault(name, List.of());
    }
}
