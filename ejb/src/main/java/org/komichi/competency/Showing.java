package org.komichi.competency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Somebody showed these competencies, in this way, on this day.
 *
 * @param outcomes codes of the framework
 * @param kind what it was
 * @param on the day, in the zone of the run
 * @param source what people know it by, such as {@code HD-4}; at most {@value #LONGEST_SOURCE} characters
 * @param runId the run it happened in, or null
 * @param level what it is given for, 0 to the highest level of its kind
 * @param until the last day on which it counts by itself; null when it says none and the framework decides
 */
public record Showing(
        Collection<String> outcomes,
        EvidenceKind kind,
        LocalDate on,
        String source,
        Long runId,
        int level,
        LocalDate until) {
    /** Longest source that is kept. */
    public static final int LONGEST_SOURCE = 120;

    public Showing {
        outcomes = List.copyOf(new TreeSet<>(outcomes));
        Objects.requireNonNull(on);
        if (level < 0 || level > kind.maxLevel()) {
            throw new IllegalArgumentException(kind + " supports no level " + level);
        }
    }

    /** What supports the highest level of its kind and lasts as long as the framework says. */
    public Showing(Collection<String> outcomes, EvidenceKind kind, LocalDate on, String source, Long runId) {
        this(outcomes, kind, on, source, runId, kind.maxLevel(), null);
    }
}
