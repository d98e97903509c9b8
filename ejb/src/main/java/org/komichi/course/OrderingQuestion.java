package org.komichi.course;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Steps to bring into order; they are written in the right one. An answer is the ids of all steps, first to last, or the
 * place of each: {@code b=2}, from 1.
 */
public record OrderingQuestion(
        String id, String outcome, String stem, List<String> sources, List<Step> steps, String why)
        implements Question {
    private static final Pattern PLACED = Pattern.compile("([^=]+)=([0-9]{1,3})");

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
        List<String> given = List.copyOf(new LinkedHashSet<>(inOrder(answer)));
        Set<String> all = steps.stream().map(Step::id).collect(Collectors.toSet());
        // Half an order is no order.
        return given.size() == all.size() && all.containsAll(given) ? given : List.of();
    }

    /** Whether somebody began to give places and has not given each once. */
    boolean half(List<String> answer) {
        return !answer.isEmpty() && tidy(answer).isEmpty();
    }

    /** A step by its id.
     * @throws java.util.NoSuchElementException when there is none */
    public Step step(String stepId) {
        return steps.stream()
                .filter(step -> step.id().equals(stepId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> inOrder(List<String> answer) {
        Map<Integer, String> byPlace = new TreeMap<>();
        for (String word : answer) {
            Matcher placed = PLACED.matcher(word);
            if (!placed.matches()) {
                return answer;
            }
            byPlace.put(Integer.valueOf(placed.group(2)), placed.group(1));
        }
        return List.copyOf(byPlace.values());
    }

    @Override
    public String structure() {
        return id + ":" + kind() + ":" + steps.stream().map(Step::id).collect(Collectors.joining(","));
    }
}
