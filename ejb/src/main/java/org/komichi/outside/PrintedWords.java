package org.komichi.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.komichi.competency.PlainWords;

/** What stands on a certificate: it must be there, it must be short, and it never tells of a patient. */
@ApplicationScoped
class PrintedWords {
    @Inject
    PlainWords words;

    /** The words as they are kept.
     * @throws CertificateWordsNeeded when they are missing or too long
     * @throws org.komichi.deidentification.WordsPointToSomebody when something may lead to a patient */
    String of(String field, String typed, int most) {
        if (typed == null || typed.isBlank() || typed.strip().length() > most) {
            throw new CertificateWordsNeeded(field, most);
        }
        return words.checked(field, typed);
    }
}
