package org.komichi.course;

import java.util.List;

/** One stretch of a course's path, as the pack writes it. What comes later waits for what comes before. */
public sealed interface Gate {
    /** A questionnaire, by the id of its instrument; it opens the way when submitted or declined. */
    record Survey(String instrumentId) implements Gate {}

    /** Modules, in any order that their own prerequisites allow. */
    record Modules(List<String> slugs) implements Gate {
        public Modules {
            slugs = List.copyOf(slugs);
        }
    }

    /** The end of the way. */
    record Certificate() implements Gate {}
}
