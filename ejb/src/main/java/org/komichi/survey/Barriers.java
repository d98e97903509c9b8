package org.komichi.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.shared.Bilingual;

/**
 * What people say keeps them from accepting children, the most frequent first, at each moment that asks and may be described.
 * Everybody who answered at a moment is counted there; the moments are not paired.
 *
 * @param moments those there are, with how many handed in
 * @param ranked ranked by the first of the moments
 */
public record Barriers(Map<WaveKind, Integer> moments, List<Barrier> ranked) {
    /** The points "1 a major barrier" and "2 something of a barrier". */
    static final int A_BARRIER = 2;

    private static final String SCALE = "barrier";

    /**
     * One of them.
     *
     * @param rank from 1; those with the same share have the same
     * @param called how many call it a barrier, at each moment
     * @param biggest how many call it the biggest of all, at each moment that asks for it
     */
    public record Barrier(
            int rank, String item, Bilingual name, Map<WaveKind, Share> called, Map<WaveKind, Share> biggest) {}

    /**
     * So many of those who answered.
     *
     * @param people null when fewer than five answered
     */
    public record Share(Integer people, int of) {
        /** From 0 to 1; null when it is not described. */
        public Double share() {
            return people == null ? null : (double) people / of;
        }

        private static Share of(int people, int of) {
            return new Share(of < SmallCells.FEWEST ? null : people, of);
        }
    }

    /** Whether any moment tells something. */
    public boolean described() {
        return !ranked.isEmpty();
    }

    /** The codes of the items that ask about barriers in an instrument. */
    static Set<String> items(Instrument instrument) {
        return Stream.concat(rated(instrument), biggest(instrument))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /**
     * Counts.
     *
     * @param instruments of the moments that may be described
     * @param submitted how many handed in then
     * @param rows the answers to {@link #items}, others too
     */
    static Barriers of(
            Map<WaveKind, Instrument> instruments,
            Map<WaveKind, Integer> submitted,
            Collection<SubmittedAnswers.Row> rows) {
        Map<WaveKind, Integer> moments = new EnumMap<>(WaveKind.class);
        Map<String, Item> items = new LinkedHashMap<>();
        new EnumMap<>(instruments).forEach((moment, instrument) -> {
            if (rated(instrument).findAny().isPresent()) {
                moments.put(moment, submitted.get(moment));
                rated(instrument).forEach(item -> items.putIfAbsent(item.id(), item));
            }
        });
        List<Barrier> barriers = new ArrayList<>();
        items.values()
                .forEach(item -> barriers.add(new Barrier(
                        0, item.id(), item.text(), called(item, moments, rows), new EnumMap<>(WaveKind.class))));
        moments.keySet()
                .forEach(moment -> biggest(instruments.get(moment))
                        .findFirst()
                        .ifPresent(question -> addBiggest(barriers, moment, question, rows)));
        return new Barriers(moments, rank(barriers, moments));
    }

    private static Map<WaveKind, Share> called(
            Item item, Map<WaveKind, Integer> moments, Collection<SubmittedAnswers.Row> rows) {
        Map<WaveKind, Share> called = new EnumMap<>(WaveKind.class);
        for (WaveKind moment : moments.keySet()) {
            List<String> answers = answers(rows, moment, item.id());
            int people = (int) answers.stream()
                    .filter(answer -> Integer.parseInt(answer) <= A_BARRIER)
                    .count();
            called.put(moment, Share.of(people, answers.size()));
        }
        return called;
    }

    private static void addBiggest(
            List<Barrier> barriers, WaveKind moment, Item question, Collection<SubmittedAnswers.Row> rows) {
        List<String> answers = answers(rows, moment, question.id());
        barriers.forEach(barrier -> barrier.biggest()
                .put(
                        moment,
                        Share.of(
                                (int) answers.stream()
                                        .filter(barrier.item()::equals)
                                        .count(),
                                answers.size())));
    }

    // What does not concern somebody is neither a barrier to her nor none.
    private static List<String> answers(Collection<SubmittedAnswers.Row> rows, WaveKind moment, String item) {
        return rows.stream()
                .filter(row -> row.wave() == moment && row.item().equals(item))
                .map(SubmittedAnswers.Row::answer)
                .filter(answer -> !answer.equals(Item.NOT_APPLICABLE))
                .toList();
    }

    private static List<Barrier> rank(List<Barrier> barriers, Map<WaveKind, Integer> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        WaveKind first = moments.keySet().iterator().next();
        List<Barrier> order = barriers.stream()
                .sorted(Comparator.comparing(barrier -> share(barrier, first), Comparator.reverseOrder()))
                .toList();
        List<Barrier> ranked = new ArrayList<>();
        for (Barrier barrier : order) {
            boolean same = !ranked.isEmpty() && share(ranked.getLast(), first) == share(barrier, first);
            ranked.add(new Barrier(
                    same ? ranked.getLast().rank() : ranked.size() + 1,
                    barrier.item(),
                    barrier.name(),
                    barrier.called(),
                    barrier.biggest()));
        }
        return ranked;
    }

    private static double share(Barrier barrier, WaveKind moment) {
        Double share = barrier.called().get(moment).share();
        return share == null ? -1 : share;
    }

    private static Stream<Item> rated(Instrument instrument) {
        return instrument.items().filter(item -> item.kind() == ItemKind.LIKERT && SCALE.equals(item.scale()));
    }

    /** The question for the biggest of them: one choice, and the choices are those items. */
    private static Stream<Item> biggest(Instrument instrument) {
        Set<String> rated = new HashSet<>();
        rated(instrument).forEach(item -> rated.add(item.id()));
        return instrument
                .items()
                .filter(item -> item.kind() == ItemKind.SINGLE)
                .filter(item -> !item.options().isEmpty()
                        && item.options().stream().allMatch(option -> rated.contains(option.value())));
    }
}
