package org.komichi.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data and its term. What would go is told by the same words that make it go, so that a dry run and a run agree; found by
 * CDI wherever a room has such a kind.
 */
public interface RetentionPolicy {
    /** What is over.
     * @param oldest since when the oldest of it has been there; null when there is none, or nobody can tell */
    record Due(long count, @Nullable Instant oldest) {
        /** So many, and the moment or the day of the oldest: not the least of all, for drivers do not agree on the type of an aggregate. */
        public static Due of(long count, List<?> oldest) {
            return new Due(count, oldest.isEmpty() ? null : moment(oldest.getFirst()));
        }

        private static @Nullable Instant moment(@Nullable Object since) {
            return since instanceof LocalDate day ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : (Instant) since;
        }
    }

    /** Its name in kebab case, for texts ({@code retention.<name>.title}) and for the audit trail. */
    String name();

    /** What would go at a moment. Changes nothing. */
    Due due(Instant now);

    /** Removes what is over, or a part of it; to be asked again until nothing is left. Two servers may ask at once.
     * @return how many went */
    long remove(Instant now);

    /** What else is to do at night, by the one server that has this kind tonight: to warn of what will go. */
    default void warn(Instant now) {}
}
