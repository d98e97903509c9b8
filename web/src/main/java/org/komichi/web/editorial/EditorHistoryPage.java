package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.komichi.editorial.CaseHistory;
import org.komichi.editorial.CaseTree.Change;
import org.komichi.web.frame.Address;

/** {@code /editor/cases/{slug}/history}: every state that was saved, with what changed. */
@Named
@RequestScoped
public class EditorHistoryPage {
    private static final int FIRST = 1_000_000_000;

    /** What changed in a field; empty on a side where nothing stood. */
    public record Difference(String label, String before, String after) {}

    /** A saved state. */
    public record Row(int number, String when, String who, List<Difference> differences, boolean first) {}

    @Inject
    OpenedCase opened;

    @Inject
    CaseHistory history;

    @Inject
    EditorialWords words;

    @Inject
    Address address;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            int below = address.find("before")
                    .filter(value -> value.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .orElse(FIRST);
            rows = history.of(opened.getSlug(), below).stream().map(this::row).toList();
        }
        return rows;
    }

    /** Where the earlier states are; empty when all are shown. */
    public String getEarlier() {
        return getRows().size() < CaseHistory.ON_A_PAGE
                ? ""
                : opened.getBase() + "/history?before=" + getRows().getLast().number();
    }

    private Row row(CaseHistory.Entry entry) {
        return new Row(
                entry.number(),
                words.moments().dateAndTime(entry.at()),
                entry.by() == null
                        ? words.text("editorial_history.application")
                        : words.called(Optional.of(entry.by())),
                entry.changes().stream().map(this::difference).toList(),
                entry.first());
    }

    private Difference difference(Change change) {
        return new Difference(
                words.label(change.path()),
                change.before() == null ? "" : change.before(),
                change.after() == null ? "" : change.after());
    }
}
