package org.komichi.survey;

import java.util.List;
import java.util.Map;
import org.komichi.survey.Evaluation.EvaluatedItem;

/**
 * What people answered at two moments, one row for each of them, in an order by chance. Only the items that are compared are in
 * it; the numbers of the rows are given anew each time and stand nowhere else.
 *
 * @param items the columns, in the order of the questionnaire
 * @param professions what the groups of the rows are called; empty when no group is told
 */
public record AnswersAsRows(List<EvaluatedItem> items, List<Item.Option> professions, List<Row> rows) {
    public AnswersAsRows {
        items = List.copyOf(items);
        professions = List.copyOf(professions);
        rows = List.copyOf(rows);
    }

    /**
     * One person.
     *
     * @param both whether she handed in at both moments
     * @param profession code of her group; empty when that is not told
     * @param before her answers at the first moment as numbers, by item; what she left out is not in it
     * @param after likewise at the second
     */
    public record Row(
            int number, boolean both, String profession, Map<String, Integer> before, Map<String, Integer> after) {
        public Row {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }
}
