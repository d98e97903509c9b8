package org.komichi.report;

import java.time.Instant;
import java.util.List;
import org.komichi.reporting.Funnel;
import org.komichi.run.Run;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.Condition;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Workshop;

/**
 * What was held, where, for whom, and who came.
 *
 * @param venue its name; null online, and for a course
 * @param format on site, online or both; null for a course
 * @param audience whom a course is for; null for a workshop
 * @param conditions who could come to a workshop, all or any of them; empty: everybody
 * @param people who took part
 * @param professions of those people
 * @param prefectures of those people
 * @param parts the modules of a course or the meetings of a workshop
 * @param completed who completed it
 * @param funnel how far people came; null for a workshop
 */
public record RunFacts(
        Run run,
        Bilingual title,
        String venue,
        Workshop.Format format,
        Bilingual audience,
        List<Condition> conditions,
        Eligibility.Mode mode,
        int people,
        Headcount professions,
        Headcount prefectures,
        List<Part> parts,
        int completed,
        Funnel funnel) {
    public RunFacts {
        conditions = List.copyOf(conditions);
        parts = List.copyOf(parts);
    }

    /**
     * A module or a meeting.
     *
     * @param starts null for a module, which has no time of its own
     * @param minutes without breaks
     * @param came who came; null for a module
     */
    public record Part(Bilingual title, Instant starts, Instant ends, int minutes, Integer came) {}

    /** How long all of it takes. */
    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /** Whether it is a course, which people take alone. */
    public boolean course() {
        return run.subjectKind() == Run.SubjectKind.COURSE;
    }
}
