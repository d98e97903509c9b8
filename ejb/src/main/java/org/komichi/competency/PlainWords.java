package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.komichi.deidentification.Checks;
import org.komichi.deidentification.TraceKind;
import org.komichi.deidentification.WordsPointToSomebody;

/** The few free texts about evidence: what is kept of them never tells of a patient. */
@ApplicationScoped
public class PlainWords {
    static final int LONGEST_REASON = 200;

    // A reason may name a day, a place or an institution; what is printed on a certificate is made of them.
    private static final Set<TraceKind> STOPPING =
            EnumSet.of(TraceKind.NAME, TraceKind.AGE, TraceKind.PHONE, TraceKind.MAIL, TraceKind.WEB, TraceKind.NUMBER);

    @Inject
    Checks checks;

    /** A reason, which must be there.
     * @throws EvidenceReasonNeeded when it is missing or longer than 200 characters
     * @throws WordsPointToSomebody when something may lead to a patient */
    public String reason(String typed) {
        if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST_REASON) {
            throw new EvidenceReasonNeeded(LONGEST_REASON);
        }
        return checked("reason", typed);
    }

    /** Other words that are kept.
     * @param field where they were typed
     * @throws WordsPointToSomebody when something may lead to a patient */
    public String checked(String field, String typed) {
        String words = typed.strip();
        String found = checks.text().matched(words, STOPPING);
        if (!found.isEmpty()) {
            throw new WordsPointToSomebody(field, found);
        }
        return words;
    }
}
