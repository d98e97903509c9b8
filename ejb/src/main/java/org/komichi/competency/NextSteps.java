package org.komichi.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks every room what would close the gaps of a person, and offers a few of each gap: first one of every kind. */
@ApplicationScoped
class NextSteps {
    /** More than these nobody weighs. */
    static final int AT_MOST = 3;

    @Inject
    @Any
    Instance<NextStepSource> sources;

    /** What could be done for these gaps, at most three things each. */
    Map<String, List<NextStep>> forGaps(Map<String, Integer> gaps, long personId) {
        if (gaps.isEmpty()) {
            return Map.of();
        }
        List<Map<String, List<NextStep>>> answers = sources.stream()
                .sorted(Comparator.comparingInt(NextStepSource::order))
                .map(source -> source.stepsForAll(gaps, personId))
                .toList();
        Map<String, List<NextStep>> steps = new HashMap<>();
        gaps.keySet()
                .forEach(outcome -> steps.put(
                        outcome,
                        inTurn(answers.stream()
                                .map(answer -> answer.getOrDefault(outcome, List.of()))
                                .toList())));
        return steps;
    }

    /** The first of each source, then the second of each, until there are enough. */
    static List<NextStep> inTurn(List<List<NextStep>> answers) {
        List<NextStep> chosen = new ArrayList<>();
        int longest = answers.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<NextStep> answer : answers) {
                if (turn < answer.size() && chosen.size() < AT_MOST && !chosen.contains(answer.get(turn))) {
                    chosen.add(answer.get(turn));
                }
            }
        }
        return List.copyOf(chosen);
    }
}
