package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import org.komichi.survey.comparison.MoveTable;

/**
 * Who moved from where to where, as a table: rows are before, columns after.
 *
 * @param columns the answers
 * @param rows one for each answer before
 */
public record Moves(List<Integer> columns, List<Row> rows) {
    /** One answer before, with its words. */
    public record Row(int answer, String words, List<Cell> cells) {}

    /** How many went there; {@code style} colours the cell and marks who stayed. */
    public record Cell(String text, String style) {}

    static Moves of(MoveTable table, List<String> words) {
        List<Integer> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int largest = table.counts().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        for (int i = 0; i < table.counts().size(); i++) {
            columns.add(table.low() + i);
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < table.counts().get(i).size(); j++) {
                int count = table.counts().get(i).get(j);
                cells.add(new Cell(count == 0 ? "·" : Integer.toString(count), style(count, largest, i == j)));
            }
            rows.add(new Row(table.low() + i, words.get(i), cells));
        }
        return new Moves(columns, rows);
    }

    private static String style(int count, int largest, boolean stayed) {
        // Four steps of one hue; one person is always the lightest, so that a single move never looks like many.
        String heat = count == 0
                ? ""
                : count == 1 ? "h1" : "h" + Math.max(2, (int) Math.ceil(4.0 * count / Math.max(5, largest)));
        return (heat + (stayed ? " is-same" : "")).strip();
    }
}
