package org.komichi.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;
import org.komichi.survey.AnswersAsRows;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Evaluation.NotApplicable;
import org.komichi.survey.Item;
import org.komichi.web.frame.SheetCsv;

/** The rows of a run as tables: one row a person, one row an answer, and what the columns mean. Headings are the same in every language. */
final class RowTables {
    /** A table; numbers are numbers. */
    record Table(String name, List<String> heading, List<List<Object>> rows) {
        /** For spreadsheets; empty where nothing is known. */
        byte[] csv() {
            return SheetCsv.of(
                    heading,
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell == null ? "" : cell.toString())
                                    .toList())
                            .toList());
        }
    }

    private final AnswersAsRows answers;
    private final Evaluation evaluation;

    RowTables(AnswersAsRows answers, Evaluation evaluation) {
        this.answers = answers;
        this.evaluation = evaluation;
    }

    /** One row a person. */
    Table wide() {
        List<String> heading = new ArrayList<>(List.of("id", "both"));
        if (grouped()) {
            heading.add("profession");
        }
        answers.items().forEach(item -> heading.add("before." + item.id()));
        answers.items().forEach(item -> heading.add("after." + item.id()));
        return new Table(
                "wide", heading, answers.rows().stream().map(this::person).toList());
    }

    private List<Object> person(AnswersAsRows.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.number(), row.both() ? 1 : 0));
        if (grouped()) {
            cells.add(row.profession().isEmpty() ? null : row.profession());
        }
        answers.items().forEach(item -> cells.add(row.before().get(item.id())));
        answers.items().forEach(item -> cells.add(row.after().get(item.id())));
        return cells;
    }

    /** One row an answer. */
    Table longForm() {
        List<List<Object>> rows = new ArrayList<>();
        for (AnswersAsRows.Row person : answers.rows()) {
            Map<String, Map<String, Integer>> moments = new LinkedHashMap<>();
            moments.put("before", person.before());
            moments.put("after", person.after());
            moments.forEach((moment, given) -> answers.items().stream()
                    .filter(item -> given.containsKey(item.id()))
                    .forEach(item -> rows.add(List.of(person.number(), moment, item.id(), given.get(item.id())))));
        }
        return new Table("long", List.of("id", "moment", "item", "value"), rows);
    }

    /** What the columns mean. */
    Table codebook() {
        List<List<Object>> rows = new ArrayList<>();
        answers.items().forEach(item -> rows.add(item(item)));
        answers.professions()
                .forEach(option -> rows.add(cells(
                        "profession=" + option.value(),
                        null,
                        "group",
                        null,
                        null,
                        option.label().in(Locale.JAPANESE),
                        option.label().in(Locale.ENGLISH),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        return new Table(
                "codebook",
                List.of(
                        "item",
                        "scale",
                        "kind",
                        "low",
                        "high",
                        "text_ja",
                        "text_en",
                        "points",
                        "missing",
                        "version_before",
                        "version_after",
                        "moment_before",
                        "moment_after",
                        "not_applicable",
                        "not_applicable_before",
                        "not_applicable_after"),
                rows);
    }

    private List<Object> item(EvaluatedItem item) {
        Optional<NotApplicable> apart = evaluation.notApplicable(item.id());
        return cells(
                item.id(),
                item.scale(),
                item.kind().name().toLowerCase(Locale.ROOT),
                Integer.valueOf(item.points().getFirst().value()),
                Integer.valueOf(item.points().getLast().value()),
                item.text().in(Locale.JAPANESE),
                item.text().in(Locale.ENGLISH),
                item.points().stream().map(RowTables::point).collect(Collectors.joining(" | ")),
                "empty",
                evaluation.from().version(),
                evaluation.to().version(),
                evaluation.from().kind().name(),
                evaluation.to().kind().name(),
                apart.map(one -> words(one.words())).orElse(null),
                apart.map(NotApplicable::before).orElse(null),
                apart.map(NotApplicable::after).orElse(null));
    }

    private static String point(Item.Option option) {
        return option.value() + " = " + words(option.label());
    }

    private static String words(Bilingual text) {
        return text.in(Locale.JAPANESE) + " / " + text.in(Locale.ENGLISH);
    }

    private boolean grouped() {
        return !answers.professions().isEmpty();
    }

    private static List<Object> cells(Object... cells) {
        // List.of takes no null, and what is not known is null.
        return java.util.Arrays.asList(cells);
    }
}
