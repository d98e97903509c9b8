package org.komichi.web.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers in a posted form: every field whose name begins with a prefix. */
final class FormAnswers {
    private FormAnswers() {}

    /** Values by the rest of the name; empty ones are nothing. */
    static Map<String, List<String>> of(Map<String, String[]> parameters, String prefix) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                answers.put(
                        name.substring(prefix.length()),
                        List.of(values).stream()
                                .filter(value -> !value.isBlank())
                                .toList());
            }
        });
        return answers;
    }
}
