package org.komichi.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as an Excel file: its heading bold and always in view, everything in it text, so that nothing becomes a formula or a date. */
public final class SheetXlsx {
    /** The media type. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 40;

    private SheetXlsx() {}

    /** The file of a table, its heading first. */
    public static byte[] of(List<String> heading, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(20_000);
        try (Workbook book = new Workbook(out, "Komichi", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int column = 0; column < heading.size(); column++) {
                sheet.value(0, column, heading.get(column));
                sheet.style(0, column).bold().set();
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
                sheet.width(column, width(heading, rows, column));
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Japanese letters are twice as wide. */
    private static int width(List<String> heading, List<List<String>> rows, int column) {
        int widest = Math.max(
                letters(heading.get(column)),
                rows.stream().mapToInt(row -> letters(row.get(column))).max().orElse(0));
        return Math.clamp(widest + 2L, LEAST_WIDTH, MOST_WIDTH);
    }

    private static int letters(String text) {
        return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
    }
}
