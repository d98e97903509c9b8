package org.komichi.web.station;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.station.Candidate;

/** The list that the form carries along, in the manager's order: nothing is stored before she applies. */
final class RankedList {
    private static final int CELLS = 5;

    private final List<Candidate> candidates = new ArrayList<>();

    /** The list as the form sent it; what is not of our making is left out. */
    static RankedList read(String sent) {
        RankedList list = new RankedList();
        if (sent != null && !sent.isBlank()) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(sent)) {
                reader.stream()
                        .filter(row -> row.getFieldCount() == CELLS)
                        .map(RankedList::candidate)
                        .forEach(list.candidates::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return list;
    }

    private static Candidate candidate(CsvRecord row) {
        String person = row.getField(0);
        return person.matches("[0-9]{1,18}")
                ? Candidate.chosen(Long.parseLong(person))
                : new Candidate(0, null, cell(row, 1), cell(row, 2), cell(row, 3), cell(row, 4));
    }

    private static String cell(CsvRecord row, int at) {
        return row.getField(at).isEmpty() ? null : row.getField(at);
    }

    /** The list for the form to carry along. */
    String sent() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            candidates.forEach(each -> csv.writeRecord(Stream.of(
                            each.person() == null ? null : each.person().toString(),
                            each.email(),
                            each.name(),
                            each.reading(),
                            each.profession())
                    .map(cell -> cell == null ? "" : cell)
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    List<Candidate> candidates() {
        return candidates;
    }

    void add(Collection<Candidate> more) {
        candidates.addAll(more);
    }

    void remove(Collection<Candidate> gone) {
        candidates.removeAll(gone);
    }

    void remove(int at) {
        if (at >= 0 && at < candidates.size()) {
            candidates.remove(at);
        }
    }

    /** Moves somebody up (less than 0) or down; the first goes no higher.
     * @return where she stands now */
    int move(int at, int by) {
        int to = at + by;
        if (at < 0 || at >= candidates.size() || to < 0 || to >= candidates.size()) {
            return at;
        }
        Collections.swap(candidates, at, to);
        return to;
    }
}
