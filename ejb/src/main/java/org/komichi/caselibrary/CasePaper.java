package org.komichi.caselibrary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.komichi.caselibrary.CaseDocument.Statement;

/** The words of a case for a sheet of paper: what is missing is empty there. */
final class CasePaper {
    private CasePaper() {}

    static Map<String, Object> of(CaseDocument document) {
        Map<String, Object> words = new TreeMap<>();
        words.put("number", Objects.toString(document.number(), ""));
        words.put("summary", document.summary().ja());
        words.put("story", Objects.toString(document.story(), ""));
        words.put("school", Objects.toString(document.school(), ""));
        words.put("outcome", Objects.toString(document.outcome(), ""));
        words.put("services", String.join("、", document.services()));
        words.put(
                "events",
                document.timeline().stream()
                        .map(event -> List.of(event.at(), event.title(), Objects.toString(event.text(), "")))
                        .toList());
        words.put("problems", statements(document.problems()));
        words.put("decisions", statements(document.decisions()));
        words.put("wentWrong", statements(document.wentWrong()));
        words.put("again", statements(document.again()));
        words.put(
                "learning",
                document.learning().stream()
                        .map(point -> Map.of(
                                "text",
                                point.ja(),
                                "sources",
                                String.join("、", point.sources()),
                                "unsure",
                                point.unsure() == null ? "" : point.unsure().ja()))
                        .toList());
        words.put(
                "questions",
                document.questions().stream().map(CaseDocument.Question::ask).toList());
        words.put(
                "pictures",
                document.pictures().stream()
                        .map(picture -> List.of(
                                picture.caption() == null
                                        ? ""
                                        : picture.caption().ja(),
                                picture.alt().ja()))
                        .toList());
        return words;
    }

    private static List<Map<String, String>> statements(List<Statement> statements) {
        return statements.stream()
                .map(statement -> Map.of(
                        "text",
                        statement.text(),
                        "why",
                        Objects.toString(statement.why(), ""),
                        "sources",
                        String.join("、", statement.sources()),
                        "unsure",
                        statement.unsure() == null ? "" : statement.unsure().ja()))
                .toList();
    }
}
