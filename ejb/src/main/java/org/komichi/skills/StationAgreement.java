package org.komichi.skills;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far instructors agree who watched the same tries at one station. Each item of each try is one judgement: done, or not. Only
 * tries with the same number of instructors are comparable, so the most frequent number counts (of two as frequent ones the
 * larger), and only the checklist as it stands now; what is left out is told.
 *
 * @param tries how many tries are compared, from 0
 * @param raters how many instructors watched each of them; 0 when no try was watched by two
 * @param leftOut how many tries that two or more watched are not compared
 * @param measure which coefficient belongs to these tries
 * @param share of pairs of instructors who said the same of an item, 0 to 1; empty when nothing is compared
 * @param kappa the coefficient; empty when it is undefined
 * @param items in the order of the checklist
 */
public record StationAgreement(
        int tries,
        int raters,
        int leftOut,
        Measure measure,
        OptionalDouble share,
        OptionalDouble kappa,
        List<ItemAgreement> items) {
    /** With fewer tries than this a coefficient says little. The number is a convention of this house, not of the literature. */
    public static final int FEW = 10;

    /** The coefficient that is told. */
    public enum Measure {
        /** Nobody was watched by two. */
        NONE,
        /** The same two instructors watched every try. */
        COHEN,
        /** More than two watched, or not always the same. */
        FLEISS
    }

    /**
     * One item.
     *
     * @param agreed in how many tries everybody said the same
     * @param differences the tries in which they did not
     */
    public record ItemAgreement(SkillsStation.Item item, int agreed, List<Difference> differences) {}

    /**
     * A try in which instructors did not say the same of an item.
     *
     * @param done names of those who saw it done; empty for who told none
     * @param notDone names of those who did not
     */
    public record Difference(long learner, int tryNumber, List<String> done, List<String> notDone) {}

    /** Whether the figures rest on so few tries that one more could change them much. */
    public boolean few() {
        return tries > 0 && tries < FEW;
    }

    /** Whether there is something to compare and still no coefficient: everybody said the same of everything. */
    public boolean undefined() {
        return tries > 0 && kappa.isEmpty();
    }

    private record Watched(long learner, int number, List<StationRecord> ratings) {
        Set<Long> instructors() {
            return ratings.stream().map(StationRecord::assessorId).collect(Collectors.toSet());
        }

        int done(SkillsStation.Item item) {
            return (int) ratings.stream()
                    .filter(rating -> rating.done().contains(item.id()))
                    .count();
        }

        int[] counts(SkillsStation.Item item) {
            int done = done(item);
            return new int[] {done, ratings.size() - done};
        }

        Difference difference(SkillsStation.Item item) {
            Map<Boolean, List<String>> said = ratings.stream()
                    .collect(Collectors.partitioningBy(
                            rating -> rating.done().contains(item.id()),
                            Collectors.mapping(
                                    rating -> rating.assessorName() == null ? "" : rating.assessorName(),
                                    Collectors.toList())));
            return new Difference(learner, number, said.get(true), said.get(false));
        }
    }

    /**
     * The agreement at a station.
     *
     * @param station in the version that counts now
     * @param records everything that was seen there, with the items
     */
    static StationAgreement of(PublishedStation station, List<StationRecord> records) {
        List<Watched> together = watchedTogether(records);
        List<Watched> comparable = comparable(together, station.pack().versionId());
        List<SkillsStation.Item> items = station.station().items();
        List<int[]> judgements = comparable.stream()
                .flatMap(each -> items.stream().map(each::counts))
                .toList();
        Measure measure = measure(comparable);
        return new StationAgreement(
                comparable.size(),
                comparable.isEmpty() ? 0 : comparable.getFirst().ratings().size(),
                together.size() - comparable.size(),
                measure,
                judgements.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Kappa.agreeingPairs(judgements)),
                switch (measure) {
                    case NONE -> OptionalDouble.empty();
                    case COHEN -> Kappa.cohen(table(comparable, items));
                    case FLEISS -> Kappa.fleiss(judgements);
                },
                items.stream().map(item -> agreement(item, comparable)).toList());
    }

    private static List<Watched> watchedTogether(List<StationRecord> records) {
        return records.stream().collect(Collectors.groupingBy(StationRecord::personId)).entrySet().stream()
                .flatMap(learner -> new Tries(learner.getValue())
                        .standing().entrySet().stream()
                                .map(each -> new Watched(learner.getKey(), each.getKey(), each.getValue())))
                .filter(each -> each.ratings().size() > 1)
                .sorted(Comparator.comparing(each -> each.ratings().getFirst().assessedAt()))
                .toList();
    }

    private static List<Watched> comparable(List<Watched> together, long version) {
        Map<Integer, List<Watched>> byRaters = together.stream()
                .filter(each -> each.ratings().stream().allMatch(rating -> rating.packVersionId() == version))
                .collect(Collectors.groupingBy(each -> each.ratings().size()));
        return byRaters.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, List<Watched>> group) ->
                                group.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static Measure measure(List<Watched> tries) {
        if (tries.isEmpty()) {
            return Measure.NONE;
        }
        Set<Set<Long>> constellations = tries.stream().map(Watched::instructors).collect(Collectors.toSet());
        boolean pair = constellations.size() == 1
                && constellations.iterator().next().size() == 2
                && !constellations.iterator().next().contains(null);
        return pair ? Measure.COHEN : Measure.FLEISS;
    }

    // Rows: what the one said, columns: what the other said; done comes first.
    private static int[][] table(List<Watched> tries, List<SkillsStation.Item> items) {
        int[][] table = new int[2][2];
        for (Watched each : tries) {
            List<Set<String>> said = each.ratings().stream()
                    .sorted(Comparator.comparing(StationRecord::assessorId))
                    .map(StationRecord::done)
                    .toList();
            for (SkillsStation.Item item : items) {
                table[said.get(0).contains(item.id()) ? 0 : 1][said.get(1).contains(item.id()) ? 0 : 1]++;
            }
        }
        return table;
    }

    private static ItemAgreement agreement(SkillsStation.Item item, List<Watched> tries) {
        List<Difference> differences = tries.stream()
                .filter(each ->
                        each.done(item) > 0 && each.done(item) < each.ratings().size())
                .map(each -> each.difference(item))
                .toList();
        return new ItemAgreement(item, tries.size() - differences.size(), differences);
    }
}
