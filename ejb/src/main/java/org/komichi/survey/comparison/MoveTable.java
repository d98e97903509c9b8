package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * Who moved from where to where: one row for each answer before, one column for each answer after. On the five-point
 * scale it is five by five; above the diagonal people answered higher, below it lower.
 *
 * @param low the answer that the first row and the first column stand for
 * @param counts the pairs, row by row
 */
public record MoveTable(int low, List<List<Integer>> counts) {

    static MoveTable of(Scale scale, List<Pair> pairs) {
        Integer[][] counts = new Integer[scale.size()][scale.size()];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (Pair pair : pairs) {
            counts[pair.before() - scale.low()][pair.after() - scale.low()]++;
        }
        return new MoveTable(scale.low(), Arrays.stream(counts).map(List::of).toList());
    }

    /** How many people went from one answer to the other. */
    public int moved(int from, int to) {
        return counts.get(from - low).get(to - low);
    }
}
