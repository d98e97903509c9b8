package org.komichi.web.report;

import static org.komichi.web.report.Told.number;
import static org.komichi.web.report.Told.row;
import static org.komichi.web.report.Told.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komichi.report.Block;
import org.komichi.report.Headcount;
import org.komichi.report.ReportDraft;
import org.komichi.report.RunFacts;
import org.komichi.web.reporting.Figures;
import org.komichi.workshop.Condition;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Workshop;

/** What was held, for whom, who took part, and how far people came. */
final class HeldPart {
    private final Told told;
    private final RunFacts facts;
    private final Function<String, String> professions;
    private final Function<String, String> prefectures;

    /** @param professions what a code is called; {@code prefectures} likewise */
    HeldPart(Told told, Function<String, String> professions, Function<String, String> prefectures) {
        this.told = told;
        this.facts = told.facts();
        this.professions = professions;
        this.prefectures = prefectures;
    }

    void write(ReportDraft draft) {
        draft.heading(2, told.text("held.title"));
        draft.table(
                told.text("held.caption"),
                told.reference("RN", "facts", null),
                told.text("from.run"),
                List.of(words(told.text("held.what"), 24), words(told.text("held.value"), 76)),
                summary());
        draft.heading(2, told.text("people.title")).add(new Block.Paragraph(told.text("people.all", facts.people())));
        people(draft, "professions", facts.professions(), professions);
        people(draft, "prefectures", facts.prefectures(), prefectures);
        draft.heading(2, told.text(facts.course() ? "parts.modules" : "parts.meetings"));
        parts(draft);
    }

    private List<List<String>> summary() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(told.text("held.name"), told.title()));
        rows.add(row(told.text("held.dates"), told.dates()));
        rows.add(row(told.text("held.venue"), venue()));
        rows.add(row(told.text("held.for"), eligible()));
        rows.add(row(told.text("held.people"), told.text("n", facts.people())));
        rows.add(row(
                told.text("held.length"),
                told.text("held.minutes", facts.parts().size(), hours())));
        rows.add(row(told.text("held.completed"), completed()));
        return rows;
    }

    /** How many of how many completed. */
    String completed() {
        return told.text("of", facts.completed(), facts.people(), Figures.percent(facts.completed(), facts.people()));
    }

    private String hours() {
        int minutes = facts.minutes();
        return minutes % 60 == 0
                ? told.text("hours", minutes / 60)
                : told.text("hoursAndMinutes", minutes / 60, minutes % 60);
    }

    String venue() {
        if (facts.course()) {
            return told.text("held.onTheirOwn");
        }
        String format = told.in(facts.format().label());
        if (facts.venue() == null || facts.venue().isBlank()) {
            return format;
        }
        return facts.format() == Workshop.Format.ONSITE ? facts.venue() : facts.venue() + "（" + format + "）";
    }

    String eligible() {
        if (facts.audience() != null) {
            return told.in(facts.audience());
        }
        if (facts.conditions().isEmpty()) {
            return told.text("held.everybody");
        }
        String and = told.text(facts.mode() == Eligibility.Mode.ALL ? "held.and" : "held.or");
        return facts.conditions().stream().map(this::condition).collect(Collectors.joining(and));
    }

    private String condition(Condition condition) {
        String about = told.text("held.about." + condition.about());
        return condition.options().isEmpty()
                ? about
                : told.text("held.condition", about, told.listed(condition.labels(told.locale())));
    }

    private void people(ReportDraft draft, String what, Headcount count, Function<String, String> names) {
        if (count.all() == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        count.groups()
                .forEach(group -> rows.add(people(
                        group.code().isEmpty() ? told.text("people.notSaid") : names.apply(group.code()),
                        group.people())));
        if (count.together() > 0) {
            rows.add(people(
                    told.text(count.groups().isEmpty() ? "people.allHidden" : "people.together"), count.together()));
        }
        draft.table(
                told.text("people." + what),
                told.reference("RG", what, null),
                told.text("from." + what),
                List.of(
                        words(told.text("people.group." + what), 60),
                        number(told.text("people.count"), 20),
                        number(told.text("people.share"), 20)),
                rows);
        if (count.together() > 0) {
            draft.add(new Block.Note(told.text("people.hidden")));
        }
    }

    private List<String> people(String name, int people) {
        return row(name, people, Figures.percent(people, facts.people()) + "%");
    }

    private void parts(ReportDraft draft) {
        List<List<String>> rows = IntStream.range(0, facts.parts().size())
                .mapToObj(i -> part(i + 1, facts.parts().get(i)))
                .toList();
        draft.table(
                told.text(facts.course() ? "parts.modulesCaption" : "parts.meetingsCaption"),
                told.reference(facts.course() ? "CO" : "AT", facts.course() ? "modules" : "meetings", null),
                told.text(facts.course() ? "from.modules" : "from.meetings"),
                facts.course()
                        ? List.of(
                                number(told.text("parts.number"), 8),
                                words(told.text("parts.name"), 74),
                                number(told.text("parts.minutes"), 18))
                        : List.of(
                                number(told.text("parts.number"), 5),
                                words(told.text("parts.name"), 36),
                                words(told.text("parts.when"), 37),
                                number(told.text("parts.came"), 22)),
                rows);
    }

    private List<String> part(int number, RunFacts.Part part) {
        if (part.starts() == null) {
            return row(number, told.in(part.title()), told.text("minutes", part.minutes()));
        }
        return row(
                number,
                told.in(part.title()),
                told.moments().day(part.starts()) + " " + told.moments().span(part.starts(), part.ends()),
                told.text("of", part.came(), facts.people(), Figures.percent(part.came(), facts.people())));
    }
}
