package org.komichi.web.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.Prework;
import org.komichi.workshop.Question;
import org.komichi.workshop.RegistrationTerms;
import org.komichi.workshop.Workshop;

/** Reads what is asked of those who register out of the form of a workshop. */
final class TermsReader {
    private static final int LINE = 200;
    private static final String AN_ID = "[a-z0-9-]{1,20}";

    private final TypedPlan typed;
    private final RowReader fields;

    TermsReader(TypedPlan typed, RowReader fields) {
        this.typed = typed;
        this.fields = fields;
    }

    RegistrationTerms read() {
        return new RegistrationTerms(
                RegistrationTerms.Substitution.valueOf(TypedPlan.text(typed.getFields(), "substitution")),
                questions(),
                guests(),
                prework(),
                Boolean.TRUE.equals(typed.getFields().get("sessionsChosen")));
    }

    private boolean guests() {
        Workshop.Kind kind = Workshop.Kind.valueOf(TypedPlan.text(typed.getFields(), "kind"));
        return OpenToGuests.valueOf(TypedPlan.text(typed.getFields(), "guests")).opens(kind);
    }

    private Prework prework() {
        boolean noDay = TypedPlan.blank(typed.getFields(), "preworkDay");
        LocalDate lastDay = noDay ? null : fields.day("preworkDay");
        if (!noDay && lastDay == null) {
            return null;
        }
        return fields.made(
                "preworkDay",
                () -> new Prework(
                        TypedPlan.chosen(typed.getFields(), "preworkModules").stream()
                                .map(chosen -> chosen.split("/", 2))
                                .map(parts -> new Prework.Module(parts[0], parts[1]))
                                .toList(),
                        Boolean.TRUE.equals(typed.getFields().get("preworkSurvey")),
                        // To the end of that day.
                        noDay
                                ? null
                                : lastDay.plusDays(1)
                                        .atStartOfDay(fields.zone())
                                        .toInstant(),
                        Prework.Otherwise.valueOf(TypedPlan.text(typed.getFields(), "preworkOtherwise"))));
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < typed.getQuestions().size(); i++) {
            Map<String, Object> typedRow = typed.getQuestions().get(i);
            if (!TypedPlan.blank(typedRow, "asked", "askedEn", "options")) {
                Question question = question(fields.of(typedRow, "questions", i), ids);
                if (question != null) {
                    questions.add(question);
                }
            }
        }
        return questions;
    }

    private Question question(RowReader row, Set<String> ids) {
        Bilingual asked = row.bilingual("asked", "askedEn", LINE);
        List<Question.Option> options = options(row);
        return !row.sound()
                ? null
                : row.made(
                        "options",
                        () -> new Question(
                                free(TypedPlan.text(row.row(), "id"), ids),
                                asked.ja(),
                                asked.en(),
                                Question.Kind.valueOf(TypedPlan.text(row.row(), "answered")),
                                Boolean.TRUE.equals(row.row().get("needed")),
                                options));
    }

    // One a line, Japanese and English on both sides of a bar.
    private static List<Question.Option> options(RowReader row) {
        List<Question.Option> options = Stream.of(
                        TypedPlan.text(row.row(), "options").split("\\R"))
                .map(line -> line.split("[|｜]", 2))
                .filter(parts -> !parts[0].isBlank())
                .map(parts -> new Question.Option(parts[0].strip(), parts.length > 1 ? parts[1].strip() : null))
                .toList();
        if (options.stream().anyMatch(option -> option.ja().length() > LINE)) {
            row.fault("options", row.texts().format("workshop_edit.tooLong", row.label("options"), LINE));
        }
        return options;
    }

    // Answers know a question by its id: a question that is there keeps it.
    private static String free(String known, Set<String> ids) {
        String id = known.matches(AN_ID) ? known : "";
        for (int number = ids.size() + 1; id.isEmpty() || ids.contains(id); number++) {
            id = "q" + number;
        }
        ids.add(id);
        return id;
    }
}
