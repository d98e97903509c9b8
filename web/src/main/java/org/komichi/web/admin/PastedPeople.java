package org.komichi.web.admin;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.komichi.identity.PeopleImport;
import org.komichi.identity.Profile;

/**
 * People pasted from a list: {@code email,name,reading,profession,station} in this order, separated by commas or, when
 * copied from a spreadsheet, by tabs. What stands at the end of a line may be missing; a header line is passed over.
 *
 * @param people in the order of the list
 * @param faultyLines numbers of the lines that could not be read
 */
record PastedPeople(List<PeopleImport.Line> people, List<Integer> faultyLines) {
    private static final int COLUMNS = 5;

    /** Reads what was pasted. */
    static PastedPeople read(String text) {
        List<PeopleImport.Line> people = new ArrayList<>();
        List<Integer> faulty = new ArrayList<>();
        int line = 0;
        for (String row : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            line++;
            if (row.isBlank() || line == 1 && !row.contains("@") && !row.contains("＠")) {
                continue;
            }
            List<String> cells = cells(row);
            if (cells.isEmpty() || cells.size() > COLUMNS || cell(cells, 0) == null) {
                faulty.add(line);
                continue;
            }
            Profile profile = new Profile(cell(cells, 1), cell(cells, 2), cell(cells, 3), null, null, null, null, null);
            people.add(new PeopleImport.Line(line, cell(cells, 0), profile, cell(cells, 4), Locale.JAPANESE));
        }
        return new PastedPeople(List.copyOf(people), List.copyOf(faulty));
    }

    private static List<String> cells(String row) {
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(row.indexOf('\t') >= 0 ? '\t' : ',')
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(row);
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException broken) {
            return List.of();
        }
    }

    private static String cell(List<String> cells, int column) {
        return column >= cells.size() || cells.get(column).isBlank()
                ? null
                : cells.get(column).strip();
    }
}
