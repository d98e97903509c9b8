package org.komichi.skills;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tries of one learner at one station: each has a number, from 1, and the records of everybody who watched it. */
record Tries(List<StationRecord> records) {
    /**
     * The number that a new record gets.
     *
     * @param sameTry whether it is about the latest try, which somebody else has recorded
     * @throws RatedThisTry when the same instructor has rated it already
     */
    int numberFor(long assessor, boolean sameTry) {
        Optional<List<StationRecord>> latest = sameTry ? latest() : Optional.empty();
        if (latest.isEmpty()) {
            return 1 + records.stream().mapToInt(StationRecord::tryNumber).max().orElse(0);
        }
        if (rated(latest.get(), assessor)) {
            throw new RatedThisTry();
        }
        return latest.get().getFirst().tryNumber();
    }

    /** Whether the latest try was recorded by others only: this instructor may have watched it too. */
    boolean openTo(long assessor) {
        return latest().filter(ratings -> !rated(ratings, assessor)).isPresent();
    }

    /** Whether instructors who watched the same try came to different results. */
    boolean judgedDifferently() {
        return standing().values().stream()
                .anyMatch(ratings ->
                        ratings.stream().map(StationRecord::passed).distinct().count() > 1);
    }

    /** What counts of each try, by its number; tries of which everything was withdrawn are left out. */
    SortedMap<Integer, List<StationRecord>> standing() {
        return records.stream()
                .filter(record -> !record.withdrawn())
                .collect(Collectors.groupingBy(StationRecord::tryNumber, TreeMap::new, Collectors.toList()));
    }

    private Optional<List<StationRecord>> latest() {
        SortedMap<Integer, List<StationRecord>> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.lastKey()));
    }

    private static boolean rated(List<StationRecord> ratings, long assessor) {
        return ratings.stream().anyMatch(record -> record.assessedBy(assessor));
    }
}
