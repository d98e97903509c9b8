package org.komichi.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.komichi.web.frame.SheetCsv;

/** Several tables as one Excel file: numbers as numbers, words guarded so that none becomes a formula. */
final class RowsWorkbook {
    private static final int WIDEST = 60;

    private RowsWorkbook() {}

    static byte[] of(List<RowTables.Table> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(30_000);
        try (Workbook book = new Workbook(out, "Komichi", "1.0")) {
            tables.forEach(table -> write(book.newWorksheet(table.name()), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, RowTables.Table table) {
        for (int column = 0; column < table.heading().size(); column++) {
            int widest = table.heading().get(column).length();
            sheet.value(0, column, table.heading().get(column));
            sheet.style(0, column).bold().set();
            for (int row = 0; row < table.rows().size(); row++) {
                Object cell = table.rows().get(row).get(column);
                if (cell instanceof Number number) {
                    sheet.value(row + 1, column, number);
                } else if (cell != null) {
                    sheet.value(row + 1, column, SheetCsv.safe(cell.toString()));
                    widest = Math.max(widest, cell.toString().length());
                }
            }
            sheet.width(column, Math.min(widest + 2.0, WIDEST));
        }
        sheet.freezePane(table.name().equals("wide") ? 2 : 1, 1);
    }
}
