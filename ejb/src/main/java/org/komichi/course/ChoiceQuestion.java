package org.komichi.course;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One of several options, or all that are right. An answer is the ids of the chosen options. */
public record ChoiceQuestion(
        String id,
        String outcome,
        String stem,
        List<String> sources,
        boolean multiple,
        boolean shuffle,
        List<Option> options)
        implements Question {
    /**
     * Something to choose.
     *
     * @param why what a reader who chose it should know
     */
    public record Option(String id, String text, boolean correct, String why) {}

    public ChoiceQuestion {
        sources = List.copyOf(sources);
        options = List.copyOf(options);
    }

    @Override
    public Kind kind() {
        return multiple ? Kind.MULTIPLE : Kind.SINGLE;
    }

    @Override
    public Verdict judge(List<String> answer) {
        Set<String> chosen = new HashSet<>(tidy(answer));
        if (chosen.isEmpty()) {
            return Verdict.NONE;
        }
        Set<String> wrong = options.stream()
                .filter(option -> option.correct() != chosen.contains(option.id()))
                .map(Option::id)
                .collect(Collectors.toSet());
        return Verdict.of(wrong.isEmpty(), wrong);
    }

    @Override
    public List<String> tidy(List<String> answer) {
        Set<String> chosen = new LinkedHashSet<>(answer);
        List<String> known =
                options.stream().map(Option::id).filter(chosen::contains).toList();
        // Two choices for one answer do not come from our form: they are no answer.
        return !multiple && known.size() > 1 ? List.of() : known;
    }

    @Override
    public String structure() {
        return id + ":" + kind() + ":"
                + options.stream()
                        .map(o -> o.id() + (o.correct() ? "+" : "-"))
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
