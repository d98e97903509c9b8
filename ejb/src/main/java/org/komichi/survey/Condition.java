package org.komichi.survey;

import java.util.List;
import java.util.Map;

/**
 * When a question or a section is asked: when an earlier question was answered with one of these. A question that was skipped,
 * or is itself not asked, opens nothing.
 *
 * @param item code of the earlier question
 * @param anyOf its answers that open this one; of ticks one is enough
 */
public record Condition(String item, List<String> anyOf) {
    public Condition {
        anyOf = List.copyOf(anyOf);
    }

    /** Whether these answers, stored by item, open it. */
    public boolean holds(Map<String, String> answers) {
        String answer = answers.get(item);
        return answer != null && List.of(answer.split(",")).stream().anyMatch(anyOf::contains);
    }
}
