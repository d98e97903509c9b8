package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.komichi.editorial.CaseRow;
import org.komichi.editorial.DeskList;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;

/** {@code /editor/cases}: all cases, by what is to be done about them. */
@Named
@RequestScoped
public class EditorCasesPage {
    /** One of them.
     * @param due when it should be looked at again; empty when nobody reads it */
    public record Row(
            String href, String title, String status, String tone, String about, String due, boolean overdue) {}

    /** Those of one kind.
     * @param none what is said when there is none
     * @param more what is said when there are more than are shown */
    public record Group(String id, String title, List<Row> rows, String none, String more) {}

    @Inject
    DeskList desk;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    EditorialWords words;

    private List<Group> groups;

    /** Called before the page is drawn: who may not see it is told. */
    public void open() {
        groups = new ArrayList<>();
        if (isEditor()) {
            groups.add(group("mine", desk.mine()));
            groups.add(group("others", desk.others()));
        }
        groups.add(group("review", desk.inReview()));
        groups.add(group("due", desk.due()));
        groups.add(group("published", desk.published()));
        groups.add(group("withdrawn", desk.withdrawn()));
        groups.removeIf(group ->
                group.rows().isEmpty() && List.of("others", "withdrawn").contains(group.id()));
    }

    public boolean isEditor() {
        return currentPerson.holds(Role.EDITOR);
    }

    public List<Group> getGroups() {
        return groups;
    }

    private Group group(String id, List<CaseRow> rows) {
        return new Group(
                id,
                words.text("editorial_list." + id),
                rows.stream().limit(DeskList.SHOWN).map(this::row).toList(),
                words.text("editorial_list.none." + id),
                rows.size() > DeskList.SHOWN ? words.text("editorial_list.more", DeskList.SHOWN) : "");
    }

    private Row row(CaseRow row) {
        String title = row.title().in(words.locale());
        return new Row(
                "/editor/cases/" + row.slug(),
                (row.number() == null ? "" : row.number() + "　")
                        + (title == null || title.isBlank() ? words.text("editorial.untitled") : title),
                words.status(row.status()),
                EditorialWords.tone(row.status()),
                words.text("editorial_list.changed", words.moments().date(row.changedAt())),
                row.published()
                        ? words.text("editorial_list.dueOn", words.moments().date(row.reviewDueOn()))
                        : "",
                row.overdue());
    }
}
