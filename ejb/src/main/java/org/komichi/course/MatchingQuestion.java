package org.komichi.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs to put together. An answer is {@code left=right} for each pair, both by the id of the pair they come from. */
public record MatchingQuestion(String id, String outcome, String stem, List<String> sources, List<Pair> pairs)
        implements Question {
    /** Two sides that belong together. */
    public record Pair(String id, String left, String right, String why) {}

    public MatchingQuestion {
        sources = List.copyOf(sources);
        pairs = List.copyOf(pairs);
    }

    @Override
    public Kind kind() {
        return Kind.MATCHING;
    }

    @Override
    public Verdict judge(List<String> answer) {
        Map<String, String> chosen = chosen(answer);
        if (chosen.isEmpty()) {
            return Verdict.NONE;
        }
        Map<String, String> rights = pairs.stream().collect(Collectors.toMap(Pair::id, Pair::right));
        Set<String> wrong = new HashSet<>();
        for (Pair pair : pairs) {
            // Two right sides may read the same: then either will do.
            if (!pair.right().equals(rights.get(chosen.get(pair.id())))) {
                wrong.add(pair.id());
            }
        }
        return Verdict.of(wrong.isEmpty(), wrong);
    }

    @Override
    public List<String> tidy(List<String> answer) {
        Map<String, String> chosen = chosen(answer);
        return pairs.stream()
                .filter(pair -> chosen.containsKey(pair.id()))
                .map(pair -> pair.id() + "=" + chosen.get(pair.id()))
                .toList();
    }

    /** What stands beside each left side, by ids. */
    public Map<String, String> chosen(List<String> answer) {
        Set<String> ids = pairs.stream().map(Pair::id).collect(Collectors.toSet());
        Map<String, String> chosen = new HashMap<>();
        for (String word : answer) {
            int sign = word.indexOf('=');
            if (sign > 0 && ids.contains(word.substring(0, sign)) && ids.contains(word.substring(sign + 1))) {
                chosen.put(word.substring(0, sign), word.substring(sign + 1));
            }
        }
        return chosen;
    }

    @Override
    public String structure() {
        return id + ":" + kind() + ":" + pairs.stream().map(Pair::id).sorted().collect(Collectors.joining(","));
    }
}
