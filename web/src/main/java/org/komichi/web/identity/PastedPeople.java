package org.komichi.web.identity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * People as they come in a list: pasted from a spreadsheet (tabs), from a mail (、) or in a file (commas). Without a header the
 * columns stand in the order of {@link Column}, and what stands at the end of a line may be missing; a header in Japanese or
 * English says another order.
 *
 * @param people in the order of the list
 * @param faults one for each line that could not be read; a single one of line 0 when it is about the whole list
 */
public record PastedPeople(List<Line> people, List<Fault> faults) {
    /** More come in several lists. */
    public static final int MOST_LINES = 1000;

    /** What a list may tell, with the names of a header. */
    public enum Column {
        EMAIL("email", "e-mail", "mail", "e-mail address", "email address", "メール", "メールアドレス", "eメール"),
        NAME("name", "full name", "名前", "氏名", "お名前"),
        READING("reading", "kana", "よみ", "よみがな", "ふりがな", "フリガナ", "読み", "読み仮名"),
        PROFESSION("profession", "job", "職種"),
        STATION("station", "workplace", "事業所", "事業所名", "勤務先", "ステーション");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    /** One person; what was not told is null.
     * @param number the line she stands on, from 1
     * @param text the line as it was typed */
    public record Line(
            int number, String text, String email, String name, String reading, String profession, String station) {}

    /** What is wrong with a line, or with the whole list. */
    public enum Problem {
        UNKNOWN_COLUMNS,
        NO_ADDRESS_COLUMN,
        TOO_MANY_LINES,
        NO_ADDRESS,
        TOO_MANY_CELLS,
        OPEN_QUOTES
    }

    /** A line that could not be read.
     * @param number from 1; 0 when it is about the whole
     * @param about what the message names; may be empty */
    public record Fault(int number, String text, Problem problem, String about) {}

    /** Reads a list. Unless something is wrong with the whole, each line stands for itself. */
    public static PastedPeople read(String text) {
        String[] rows = text.replaceFirst("^\uFEFF", "").split("\\R", -1);
        List<Line> people = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<Column> columns = null;
        for (int i = 0; i < rows.length; i++) {
            String row = rows[i];
            if (row.isBlank()) {
                continue;
            }
            List<String> cells = cells(row);
            if (columns == null) {
                columns = List.of(Column.values());
                if (header(row, cells)) {
                    columns = cells.stream().map(PastedPeople::column).toList();
                    Fault fault = fault(columns, cells, row);
                    if (fault != null) {
                        return new PastedPeople(List.of(), List.of(fault));
                    }
                    continue;
                }
            }
            if (people.size() + faults.size() == MOST_LINES) {
                Fault tooMany = new Fault(0, "", Problem.TOO_MANY_LINES, String.valueOf(MOST_LINES));
                return new PastedPeople(List.of(), List.of(tooMany));
            }
            take(i + 1, row, cells, columns, people, faults);
        }
        return new PastedPeople(List.copyOf(people), List.copyOf(faults));
    }

    private static void take(
            int number, String row, List<String> cells, List<Column> columns, List<Line> people, List<Fault> faults) {
        Problem problem = null;
        Map<Column, String> told = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                problem = Problem.TOO_MANY_CELLS;
            } else {
                told.put(columns.get(i), cell);
            }
        }
        if (cells.isEmpty()) {
            problem = Problem.OPEN_QUOTES;
        } else if (problem == null && !told.containsKey(Column.EMAIL)) {
            problem = Problem.NO_ADDRESS;
        }
        if (problem != null) {
            faults.add(new Fault(number, row, problem, ""));
            return;
        }
        people.add(new Line(
                number,
                row,
                told.get(Column.EMAIL),
                told.get(Column.NAME),
                told.get(Column.READING),
                told.get(Column.PROFESSION),
                told.get(Column.STATION)));
    }

    private static Fault fault(List<Column> columns, List<String> cells, String row) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == null && !cells.get(i).isBlank()) {
                unknown.add(cells.get(i).strip());
            }
        }
        if (!unknown.isEmpty()) {
            return new Fault(0, row, Problem.UNKNOWN_COLUMNS, String.join("、", unknown));
        }
        return columns.contains(Column.EMAIL) ? null : new Fault(0, row, Problem.NO_ADDRESS_COLUMN, "");
    }

    // The first line is a header when it names a column and nobody's address.
    private static boolean header(String row, List<String> cells) {
        return !Normalizer.normalize(row, Normalizer.Form.NFKC).contains("@")
                && cells.stream().anyMatch(cell -> column(cell) != null);
    }

    private static Column column(String cell) {
        String name = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Stream.of(Column.values())
                .filter(column -> column.names.contains(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> cells(String row) {
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator(row))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(row);
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException broken) {
            return List.of();
        }
    }

    // A spreadsheet gives tabs, and commas then belong to the cells; who types in Japanese writes full-width ones.
    private static char separator(String row) {
        for (char each : new char[] {'\t', ',', '，', '、'}) {
            if (row.indexOf(each) >= 0) {
                return each;
            }
        }
        return ',';
    }
}
