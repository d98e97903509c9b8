package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.komichi.deidentification.Checks;
import org.komichi.deidentification.TraceKind;
import org.komichi.deidentification.WordsPointToSomebody;

/**
 * The few free texts of this room. What may lead to a child is refused: nothing that is kept here is about a patient. People who
 * arrange a visit may name days, places and institutions; feedback has no need of them.
 */
@ApplicationScoped
class CleanWords {
    static final int LONGEST = 200;

    private static final Set<TraceKind> NOWHERE = EnumSet.complementOf(EnumSet.of(TraceKind.COMBINATION));
    private static final Set<TraceKind> ARRANGING = EnumSet.complementOf(
            EnumSet.of(TraceKind.COMBINATION, TraceKind.DATE, TraceKind.PLACE, TraceKind.INSTITUTION, TraceKind.QUOTE));

    @Inject
    Checks checks;

    /**
     * Feedback or a reason; null when nothing was typed.
     *
     * @throws VisitWordsTooLong beyond 200 characters
     * @throws WordsPointToSomebody when something may lead to a child
     */
    String feedback(String field, String typed) {
        return checked(field, typed, LONGEST, NOWHERE);
    }

    /** A reason, which must be there.
     * @throws VisitReasonNeeded when it is missing or longer than 200 characters */
    String reason(String typed) {
        if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST) {
            throw new VisitReasonNeeded(LONGEST);
        }
        return checked("reason", typed, LONGEST, ARRANGING);
    }

    /** What people write to each other to arrange a visit; null when nothing was typed. */
    String arranging(String field, String typed, int most) {
        return checked(field, typed, most, ARRANGING);
    }

    private String checked(String field, String typed, int most, Set<TraceKind> stopping) {
        String words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            return null;
        }
        if (words.length() > most) {
            throw new VisitWordsTooLong(field, most);
        }
        String found = checks.text().matched(words, stopping);
        if (!found.isEmpty()) {
            throw new WordsPointToSomebody(field, found);
        }
        return words;
    }
}
