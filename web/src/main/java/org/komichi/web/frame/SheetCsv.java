package org.komichi.web.frame;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table for spreadsheets: UTF-8 with a byte order mark, and no text that a spreadsheet would take for a formula. */
public final class SheetCsv {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SheetCsv() {}

    /** The file of a table, its heading first. */
    public static byte[] of(List<String> heading, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            rows.forEach(row -> csv.writeRecord(row.stream().map(SheetCsv::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text that no spreadsheet takes for a formula; a number stays one. */
    public static String safe(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        boolean number = text.length() > 1
                && text.charAt(0) == '-'
                && text.chars().skip(1).allMatch(letter -> letter >= '0' && letter <= '9' || letter == '.');
        return formula && !number ? "'" + text : text;
    }
}
