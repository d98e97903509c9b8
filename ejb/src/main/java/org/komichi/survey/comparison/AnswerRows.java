package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.komichi.survey.comparison.AnswerSheet.Fault;
import org.komichi.survey.comparison.AnswerSheet.FaultCode;

/** The rows of one sheet while it is read: the answers so far, and what is wrong so far. */
final class AnswerRows {

    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_CELL = 100;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern SHORT_NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final String WAVES =
            Arrays.stream(Wave.values()).map(Wave::name).collect(Collectors.joining(", "));

    /** One person, one item, one moment: answered once. */
    private record Question(String respondent, String item, Wave wave) {}

    private final Map<String, Scale> scales;
    private final BiPredicate<String, Wave> stored;
    private final Set<List<Object>> told = new HashSet<>();
    private final Map<Question, Integer> lines = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int rows;

    AnswerRows(Map<String, Scale> scales, BiPredicate<String, Wave> stored) {
        this.scales = scales;
        this.stored = stored;
    }

    /** False once reading on would only pile up rows or faults beyond the limit. */
    boolean goOn() {
        return rows <= AnswerSheetReader.MOST_ROWS && faults.size() < MOST_FAULTS;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(int line, String field, FaultCode code, String value, @Nullable String expected) {
        String quoted = value.codePointCount(0, value.length()) <= LONGEST_QUOTE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        faults.add(new Fault(line, field, code, quoted, expected));
    }

    void add(int line, List<String> columns, List<String> row) {
        List<String> cells =
                SheetCell.trimmed(row.stream().map(SheetCell::plain).toList(), columns.size());
        if (cells.stream().allMatch(String::isEmpty)) {
            return; // spreadsheets leave rows of bare commas behind
        }
        rows++;
        if (rows > AnswerSheetReader.MOST_ROWS) {
            fault(line, AnswerSheetReader.FILE, FaultCode.TOO_MANY_ROWS, "", "" + AnswerSheetReader.MOST_ROWS);
            return;
        }
        if (cells.size() != columns.size()) {
            String expected = Integer.toString(columns.size());
            fault(line, AnswerSheetReader.ROW, FaultCode.WRONG_NUMBER_OF_CELLS, "" + cells.size(), expected);
            return;
        }
        int faultsBefore = faults.size();
        String respondent = key(line, "respondent", cells.get(columns.indexOf("respondent")));
        String item = key(line, "item", cells.get(columns.indexOf("item")));
        Optional<Wave> wave = wave(line, cells.get(columns.indexOf("wave")));
        // Once for each sheet, at its first row.
        if (wave.isPresent() && stored.test(respondent, wave.get()) && told.add(List.of(respondent, wave.get()))) {
            fault(
                    line,
                    "respondent",
                    FaultCode.STORED_ALREADY,
                    respondent,
                    wave.get().name());
        }
        OptionalInt value = value(line, item, cells.get(columns.indexOf("value")));
        if (faults.size() > faultsBefore || wave.isEmpty()) {
            return;
        }
        Integer first = lines.putIfAbsent(new Question(respondent, item, wave.get()), line);
        if (first != null) {
            fault(line, AnswerSheetReader.ROW, FaultCode.DUPLICATE_ANSWER, first.toString(), null);
        } else if (value.isPresent()) {
            answers.add(new Answer(respondent, item, wave.get(), value.getAsInt()));
        }
    }

    AnswerSheet sheet(int lastLine) {
        if (faults.isEmpty() && answers.isEmpty()) {
            fault(lastLine, AnswerSheetReader.FILE, FaultCode.NO_ANSWERS, "", null);
        }
        if (faults.size() >= MOST_FAULTS) {
            fault(lastLine, AnswerSheetReader.FILE, FaultCode.TOO_MANY_FAULTS, "", "" + MOST_FAULTS);
        }
        return faults.isEmpty() ? AnswerSheet.sound(answers) : AnswerSheet.refused(faults);
    }

    private String key(int line, String field, String cell) {
        if (cell.isEmpty()) {
            fault(line, field, FaultCode.REQUIRED, cell, null);
        } else if (cell.codePointCount(0, cell.length()) > LONGEST_CELL) {
            fault(line, field, FaultCode.TOO_LONG, cell, "" + LONGEST_CELL);
        }
        return cell;
    }

    private Optional<Wave> wave(int line, String cell) {
        String name = cell.toUpperCase(Locale.ROOT);
        Optional<Wave> wave = Arrays.stream(Wave.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (cell.isEmpty()) {
            fault(line, "wave", FaultCode.REQUIRED, cell, WAVES);
        } else if (wave.isEmpty()) {
            fault(line, "wave", FaultCode.UNKNOWN_WAVE, cell, WAVES);
        }
        return wave;
    }

    /** Empty for a missing answer, and for one that is at fault. */
    private OptionalInt value(int line, String item, String cell) {
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        Scale scale = scales.getOrDefault(item, Scale.ELEVEN_POINT);
        String range = scale.low() + "–" + scale.high();
        if (!WHOLE_NUMBER.matcher(cell).matches()) {
            fault(line, "value", FaultCode.NOT_A_WHOLE_NUMBER, cell, range);
            return OptionalInt.empty();
        }
        if (!SHORT_NUMBER.matcher(cell).matches() || !scale.contains(Integer.parseInt(cell))) {
            fault(line, "value", FaultCode.OUT_OF_RANGE, cell, range);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }
}
