package org.komichi.course;

import java.util.List;

/** What the first tries in a run say about one quiz. */
public record QuizFigures(String moduleSlug, QuizPart part, List<ItemStatistic> items) {
    public QuizFigures {
        items = List.copyOf(items);
    }
}
