package org.komichi.prework;

import org.komichi.shared.Bilingual;
import org.komichi.workshop.Prework;

/**
 * Something to be done before a workshop.
 *
 * @param label title of the module or questionnaire
 * @param module null when it is the questionnaire
 * @param joinable whether somebody who does not take part in the course yet can join it now; always so for the questionnaire
 */
public record Task(Bilingual label, Prework.Module module, boolean joinable) {
    boolean questionnaire() {
        return module == null;
    }
}
