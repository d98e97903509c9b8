package org.komichi.web.editorial;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.editorial.CaseDesk;
import org.komichi.editorial.CaseRow;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;

/** {@code /editor/cases}: all cases, by what is to be done about them. */
@Named
@RequestScoped
public class EditorCasesPage {
    /** One of them. */
    public record Row(String href, String title, String status, String tone, String about) {}

    /** Those of one kind.
     * @param none what is said when there is none */
    public record Group(String id, String title, List<Row> rows, String none) {}

    @Inject
    CaseDesk desk;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    EditorialWords words;

    private List<CaseRow> all;

    @PostConstruct
    void read() {
        all = desk.all();
    }

    /** Called before the page is drawn: who may not see it is told. */
    public void open() {
        // Reading it is all there is to do.
    }

    public boolean isEditor() {
        return currentPerson.holds(Role.EDITOR);
    }

    public List<Group> getGroups() {
        long me = currentPerson.id();
        List<Group> groups = new ArrayList<>();
        if (isEditor()) {
            groups.add(group("mine", row -> row.status() == CaseStatus.DRAFT && Objects.equals(row.author(), me)));
            groups.add(group("others", row -> row.status() == CaseStatus.DRAFT && !Objects.equals(row.author(), me)));
        }
        groups.add(group(
                "review",
                row -> row.status() == CaseStatus.IN_PRIVACY_REVIEW || row.status() == CaseStatus.IN_CLINICAL_REVIEW));
        groups.add(group("due", row -> row.status() == CaseStatus.PUBLISHED && desk.due(row)));
        groups.add(group("published", row -> row.status() == CaseStatus.PUBLISHED && !desk.due(row)));
        groups.add(group("withdrawn", row -> row.status() == CaseStatus.WITHDRAWN));
        groups.removeIf(group ->
                group.rows().isEmpty() && List.of("others", "withdrawn").contains(group.id()));
        return groups;
    }

    private Group group(String id, java.util.function.Predicate<CaseRow> which) {
        return new Group(
                id,
                words.text("editorial_list." + id),
                all.stream().filter(which).map(this::row).toList(),
                words.text("editorial_list.none." + id));
    }

    private Row row(CaseRow row) {
        String title = row.title().in(words.locale());
        String about = words.text("editorial_list.changed", words.moments().date(row.changedAt()))
                + (row.published() && row.reviewDueOn() != null
                        ? "　"
                                + words.text(
                                        "editorial_list.dueOn", words.moments().date(row.reviewDueOn()))
                        : "");
        return new Row(
                "/editor/cases/" + row.slug(),
                (row.number() == null ? "" : row.number() + "　")
                        + (title == null || title.isBlank() ? words.text("editorial.untitled") : title),
                words.status(row.status()),
                EditorialWords.tone(row.status()),
                about);
    }
}
