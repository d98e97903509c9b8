package org.komichi.survey.comparison;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.komichi.survey.comparison.AnswerSheet.Fault;
import org.komichi.survey.comparison.AnswerSheet.FaultCode;

/**
 * Reads answers that somebody typed from paper: CSV in UTF-8 or Shift_JIS with the header {@code respondent,item,wave,value}, the
 * columns in any order. It takes what Japanese spreadsheets and input methods leave behind (byte order mark, full-width
 * letters and digits, blank rows at the end) and is strict about everything that could change a number.
 */
public final class AnswerSheetReader {

    /** More answers are no paper questionnaire any more. */
    public static final int MOST_ROWS = 20_000;

    /** Ample for {@link #MOST_ROWS} rows; nothing larger is taken into memory. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    /** As Windows writes it. */
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    static final String FILE = "file";
    static final String ROW = "row";

    private static final List<String> COLUMNS = List.of("respondent", "item", "wave", "value");

    private final Map<String, Scale> scales;
    private final BiPredicate<String, Wave> stored;

    /** Checks the answers of known items against their scale, those of all others against 0 to 10. */
    public AnswerSheetReader(Map<String, Scale> scales) {
        this(scales, (respondent, wave) -> false);
    }

    /** The same, and refuses respondents whose sheet of a moment is stored already. */
    public AnswerSheetReader(Map<String, Scale> scales, BiPredicate<String, Wave> stored) {
        this.scales = Map.copyOf(scales);
        this.stored = stored;
    }

    /** Reads to the end or to the first byte that is too many; does not close the stream. */
    public AnswerSheet read(InputStream csv) throws IOException {
        return read(csv.readNBytes(MOST_BYTES + 1));
    }

    /** Reads a file that is in memory. */
    public AnswerSheet read(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            return refused(1, FILE, FaultCode.FILE_TOO_LARGE, "", Integer.toString(MOST_BYTES));
        }
        ByteBuffer bytes = ByteBuffer.wrap(csv);
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return readAsSpreadsheetsWrite(csv, bytes.position());
        }
    }

    private AnswerSheet readAsSpreadsheetsWrite(byte[] csv, int notUtf8At) {
        try {
            return read(SHIFT_JIS.newDecoder().decode(ByteBuffer.wrap(csv)).toString());
        } catch (CharacterCodingException neither) {
            return refused(lineAt(csv, notUtf8At), FILE, FaultCode.NOT_UTF_8, "", "UTF-8");
        }
    }

    /** Reads what was pasted. */
    public AnswerSheet read(String text) {
        String sheet = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (sheet.isBlank()) {
            return refused(1, FILE, FaultCode.EMPTY_FILE, "", String.join(",", COLUMNS));
        }
        Iterator<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted by ourselves, to name the line
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(sheet)
                .iterator();
        AnswerRows answers = new AnswerRows(scales, stored);
        int line = 0;
        try {
            CsvRecord header = rows.next();
            line = line(header);
            List<String> columns = SheetCell.trimmed(
                    header.getFields().stream().map(SheetCell::lowerCase).toList(), COLUMNS.size());
            checkHeader(line, columns, answers);
            if (!answers.faults().isEmpty()) {
                return AnswerSheet.refused(answers.faults());
            }
            while (rows.hasNext() && answers.goOn()) {
                CsvRecord row = rows.next();
                line = line(row);
                answers.add(line, columns, row.getFields());
            }
        } catch (CsvParseException e) {
            answers.fault(line + 1, ROW, FaultCode.NOT_CSV, "", null);
        }
        return answers.sheet(line);
    }

    private static void checkHeader(int line, List<String> columns, AnswerRows answers) {
        String expected = String.join(",", COLUMNS);
        Set<String> seen = new TreeSet<>();
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                answers.fault(line, ROW, FaultCode.UNKNOWN_COLUMN, column, expected);
            } else if (!seen.add(column)) {
                answers.fault(line, column, FaultCode.DUPLICATE_COLUMN, column, expected);
            }
        }
        for (String column : COLUMNS) {
            if (!seen.contains(column)) {
                answers.fault(line, column, FaultCode.MISSING_COLUMN, "", expected);
            }
        }
    }

    private static AnswerSheet refused(int line, String field, FaultCode code, String value, String expected) {
        return AnswerSheet.refused(List.of(new Fault(line, field, code, value, expected)));
    }

    private static int line(CsvRecord row) {
        return (int) row.getStartingLineNumber();
    }

    private static int lineAt(byte[] csv, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += csv[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
