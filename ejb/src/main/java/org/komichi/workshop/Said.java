package org.komichi.workshop;

import java.util.List;

/**
 * What somebody said for her registration.
 *
 * @param accommodation what she needs to take part; null for nothing
 */
public record Said(List<Answer> answers, String accommodation) {
    public Said {
        answers = List.copyOf(answers);
    }
}
