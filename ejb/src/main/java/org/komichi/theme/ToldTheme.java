package org.komichi.theme;

import java.util.List;
import org.komichi.shared.Bilingual;
import org.komichi.survey.WaveKind;

/**
 * A theme as a report tells it.
 *
 * @param name in the words of the organizer, in one language
 * @param texts how often something about it was written, to all questions together; texts, not people
 * @param questions the same for each question to which something about it was written
 * @param quotations texts that the organizer chose and allowed to be quoted, covered where they might point to a patient
 */
public record ToldTheme(String name, int texts, List<Count> questions, List<String> quotations) {
    public ToldTheme {
        questions = List.copyOf(questions);
        quotations = List.copyOf(quotations);
    }

    /**
     * How often something about a theme was written to one question.
     *
     * @param item code of the question
     * @param of how many people wrote anything to the question
     */
    public record Count(WaveKind wave, String item, Bilingual asked, int texts, int of) {}
}
