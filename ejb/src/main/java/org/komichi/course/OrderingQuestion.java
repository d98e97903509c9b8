package org.komichi.course;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps to bring into order; they are written in the right one. An answer is the ids of all steps, first to last. */
public record OrderingQuestion(
        String id, String outcome, String stem, List<String> sources, List<Step> steps, String why)
        implements Question {
    /** One step. */
    public record Step(String id, String text) {}

    public OrderingQuestion {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
    }

    @Override
    public Kind kind() {
        return Kind.ORDERING;
    }

    @Override
    public Verdict judge(List<String> answer) {
        List<String> given = tidy(answer);
        if (given.isEmpty()) {
            return Verdict.NONE;
        }
        Set<String> wrong = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).id().equals(given.get(i))) {
                wrong.add(given.get(i));
            }
        }
        return Verdict.of(wrong.isEmpty(), wrong);
    }

    @Override
    public List<String> tidy(List<String> answer) {
        List<String> given = List.copyOf(new LinkedHashSet<>(answer));
        Set<String> all = steps.stream().map(Step::id).collect(Collectors.toSet());
        // Half an order is no order.
        return given.size() == all.size() && all.containsAll(given) ? given : List.of();
    }

    @Override
    public String structure() {
        return id + ":" + kind() + ":" + steps.stream().map(Step::id).collect(Collectors.joining(","));
    }
}
