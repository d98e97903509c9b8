package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.komichi.deidentification.Checks;
import org.komichi.deidentification.TraceKind;
import org.komichi.deidentification.WordsPointToSomebody;

/** The few free texts of this room: what is kept about evidence never tells of a patient. */
@ApplicationScoped
class PlainWords {
    static final int LONGEST_REASON = 200;

    // A reason may name a day, a place or an institution; what is printed on a certificate is made of them.
    private static final Set<TraceKind> STOPPING =
            EnumSet.of(TraceKind.NAME, TraceKind.AGE, TraceKind.PHONE, TraceKind.MAIL, TraceKind.WEB, TraceKind.NUMBER);

    @Inject
    Checks checks;

    /** A reason, which must be there.
     * @throws EvidenceReasonNeeded when it is missing or longer than 200 characters
     * @throws WordsPointToSomebody when something may lead to a patient */
    String reason(String typed) {
        if (missingOrLonger(typed, LONGEST_REASON)) {
            throw new EvidenceReasonNeeded(LONGEST_REASON);
        }
        return checked("reason", typed);
    }

    /** What stands on a certificate, which must be there.
     * @throws CertificateWordsNeeded when it is missing or too long
     * @throws WordsPointToSomebody when something may lead to a patient */
    String printed(String field, String typed, int most) {
        if (missingOrLonger(typed, most)) {
            throw new CertificateWordsNeeded(field, most);
        }
        return checked(field, typed);
    }

    private static boolean missingOrLonger(String typed, int most) {
        return typed == null || typed.isBlank() || typed.strip().length() > most;
    }

    private String checked(String field, String typed) {
        String words = typed.strip();
        String found = checks.text().matched(words, STOPPING);
        if (!found.isEmpty()) {
            throw new WordsPointToSomebody(field, found);
        }
        return words;
    }
}
