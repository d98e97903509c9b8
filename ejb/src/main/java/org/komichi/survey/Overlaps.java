package org.komichi.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two divisions of the same people, as a graph: a node for each group, and between two groups the number of people who are in
 * both. Choosing groups on both sides cuts the people who are in chosen groups of one division only: exactly those by whom the
 * two choices differ. So the divisions are safe together when no cut is lighter than five people, except cuts through nobody.
 */
final class Overlaps {
    private Overlaps() {}

    static boolean safe(List<Set<String>> one, List<Set<String>> other) {
        int nodes = one.size() + other.size();
        int[][] shared = new int[nodes][nodes];
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                Set<String> members = other.get(j);
                int both = (int) one.get(i).stream().filter(members::contains).count();
                shared[i][one.size() + j] = both;
                shared[one.size() + j][i] = both;
            }
        }
        return parts(shared).stream().allMatch(part -> lightestCut(shared, part) >= SmallCells.FEWEST);
    }

    /** The groups that hang together, each part by itself. */
    private static List<List<Integer>> parts(int[][] shared) {
        List<List<Integer>> parts = new ArrayList<>();
        boolean[] seen = new boolean[shared.length];
        for (int start = 0; start < shared.length; start++) {
            if (!seen[start]) {
                List<Integer> part = new ArrayList<>(List.of(start));
                seen[start] = true;
                for (int at = 0; at < part.size(); at++) {
                    for (int next = 0; next < shared.length; next++) {
                        if (!seen[next] && shared[part.get(at)][next] > 0) {
                            seen[next] = true;
                            part.add(next);
                        }
                    }
                }
                parts.add(part);
            }
        }
        return parts;
    }

    /** The lightest cut of a part, by the algorithm of Stoer and Wagner; a part of one group has none. */
    private static int lightestCut(int[][] shared, List<Integer> part) {
        int size = part.size();
        int[][] weight = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                weight[i][j] = shared[part.get(i)][part.get(j)];
            }
        }
        List<Integer> left = new ArrayList<>();
        IntStream.range(0, size).forEach(left::add);
        int lightest = Integer.MAX_VALUE;
        while (left.size() > 1) {
            lightest = Math.min(lightest, cutOfPhase(weight, left));
        }
        return lightest;
    }

    private static void merge(int[][] weight, List<Integer> left, int into, int merged) {
        for (int node : left) {
            weight[into][node] += weight[merged][node];
            weight[node][into] = weight[into][node];
        }
        left.remove(Integer.valueOf(merged));
    }

    /** Takes the nodes in the order of how tightly they hang on those taken; the last one's ties are a cut. The last two become one. */
    private static int cutOfPhase(int[][] weight, List<Integer> left) {
        int[] tied = new int[weight.length];
        List<Integer> open = new ArrayList<>(left);
        int last = -1;
        int beforeLast = -1;
        while (!open.isEmpty()) {
            int tightest = open.getFirst();
            for (int node : open) {
                tightest = tied[node] > tied[tightest] ? node : tightest;
            }
            open.remove(Integer.valueOf(tightest));
            for (int node : open) {
                tied[node] += weight[tightest][node];
            }
            beforeLast = last;
            last = tightest;
        }
        int cut = tied[last];
        merge(weight, left, beforeLast, last);
        return cut;
    }
}
