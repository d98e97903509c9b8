package org.komichi.survey.comparison;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How a cell is read: full-width and half-width forms made one (ｖａｌｕｅ, ２, ②), spaces around it gone. */
final class SheetCell {

    private SheetCell() {}

    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    static String lowerCase(String cell) {
        return plain(cell).toLowerCase(Locale.ROOT);
    }

    /** The row without the empty cells that spreadsheets append beyond its columns. */
    static List<String> trimmed(List<String> row, int columns) {
        int end = row.size();
        while (end > columns && row.get(end - 1).isEmpty()) {
            end--;
        }
        return row.subList(0, end);
    }
}
