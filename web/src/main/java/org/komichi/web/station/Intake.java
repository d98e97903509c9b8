package org.komichi.web.station;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.station.Candidate;
import org.komichi.station.Finding;
import org.komichi.web.identity.PastedPeople;
import org.komichi.web.identity.ProfessionWords;

/**
 * What one post of the form adds to the list: people who were chosen, typed in rows, pasted, or read from a file. Each keeps
 * where she came from, so that a faulty line goes back there and is named.
 */
final class Intake {
    private static final List<String> CELLS = List.of("email", "name", "reading", "profession");

    private final ProfessionWords professions;
    private final List<Added> added = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<PastedPeople.Fault> wholeFaults = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    Intake(ProfessionWords professions) {
        this.professions = professions;
    }

    /** Where somebody came from. */
    enum Source {
        CHOSEN,
        ROW,
        BOX,
        FILE
    }

    /** Somebody who is to be added.
     * @param number of the row or line, from 1
     * @param text the line as it was typed */
    record Added(Source source, int number, String text) {}

    /** Somebody who cannot be added.
     * @param problem what could not be read; null when a rule refuses her
     * @param finding what refuses her; null when she could not be read */
    record Mistake(Added added, PastedPeople.Problem problem, Finding finding) {}

    void chosen(List<Long> persons) {
        persons.forEach(person -> {
            candidates.add(new Candidate(added.size(), person, null, null, null, null));
            added.add(new Added(Source.CHOSEN, 0, ""));
        });
    }

    void rows(List<Map<String, Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = rows.get(i);
            List<String> cells = CELLS.stream().map(name -> text(row, name)).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Added from = new Added(Source.ROW, i + 1, String.join(" ", cells).strip());
            if (cells.getFirst().isEmpty()) {
                mistakes.add(new Mistake(from, PastedPeople.Problem.NO_ADDRESS, null));
                continue;
            }
            take(from, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }
    }

    void text(Source source, String text) {
        PastedPeople pasted = PastedPeople.read(text);
        pasted.faults().stream().filter(fault -> fault.number() == 0).forEach(wholeFaults::add);
        pasted.faults().stream()
                .filter(fault -> fault.number() > 0)
                .forEach(fault -> mistakes.add(
                        new Mistake(new Added(source, fault.number(), fault.text()), fault.problem(), null)));
        pasted.people()
                .forEach(line -> take(
                        new Added(source, line.number(), line.text()),
                        line.email(),
                        line.name(),
                        line.reading(),
                        line.profession()));
    }

    private void take(Added from, String email, String name, String reading, String profession) {
        candidates.add(new Candidate(
                added.size(), null, email, told(name), told(reading), professions.code(told(profession))));
        added.add(from);
    }

    private static String told(String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static String text(Map<String, Object> row, String name) {
        return row.get(name) == null ? "" : row.get(name).toString().strip();
    }

    /** What is wrong with a list as a whole; then nothing of it is taken. */
    List<PastedPeople.Fault> wholeFaults() {
        return wholeFaults;
    }

    /** Whether nothing was added. */
    boolean empty() {
        return candidates.isEmpty() && mistakes.isEmpty() && wholeFaults.isEmpty();
    }

    /** Everybody who could be read, in the order in which she was added. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Keeps those who cannot be applied for apart. */
    void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> !finding.good())
                .forEach(finding ->
                        mistakes.add(new Mistake(added.get(finding.candidate().line()), null, finding)));
    }

    /** Who cannot be added, in the order of the form. */
    List<Mistake> mistakes() {
        return mistakes.stream()
                .sorted(Comparator.comparing((Mistake each) -> each.added().source())
                        .thenComparing(each -> each.added().number()))
                .toList();
    }

    /** The rows that stay in the form, to be mended. */
    List<Integer> faultyRows() {
        return mistakes().stream()
                .filter(each -> each.added().source() == Source.ROW)
                .map(each -> each.added().number() - 1)
                .toList();
    }

    /** The lines that stay in the box, to be mended. */
    String faultyLines() {
        return mistakes().stream()
                .filter(each ->
                        each.added().source() == Source.BOX || each.added().source() == Source.FILE)
                .map(each -> each.added().text())
                .collect(Collectors.joining("\n"));
    }
}
