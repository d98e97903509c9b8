package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The distribution of the rank sums of several moments when chance alone deals each person's ranks out over the moments, counted
 * person by person. Dealing treats all moments alike, so only the sums in ascending order are kept apart: that divides the number
 * of states by all their orders.
 */
final class RankSums {

    /** More steps than this and the chi-square distribution takes over: about 60 people at three moments, 15 at four. */
    static final int MOST_STEPS = 600_000;

    private static final int BITS = 12;
    private static final int MOST_MOMENTS = Long.SIZE / BITS;

    private RankSums() {}

    /**
     * The probability of rank sums at least as far apart as those of these people; empty when counting would take too long.
     *
     * @param doubledRanks the ranks of each person, doubled; nobody has the same rank everywhere
     */
    static OptionalDouble atLeastAsFarApart(List<int[]> doubledRanks) {
        int moments = doubledRanks.getFirst().length;
        if (moments > MOST_MOMENTS || 2L * moments * doubledRanks.size() >= 1 << BITS) {
            return OptionalDouble.empty();
        }
        long[] observed = new long[moments];
        List<int[]> ascending = new ArrayList<>();
        for (int[] ranks : doubledRanks) {
            for (int moment = 0; moment < moments; moment++) {
                observed[moment] += ranks[moment];
            }
            ascending.add(Arrays.stream(ranks).sorted().toArray());
        }
        // One order of people, whoever came first: so the same people always cost the same and get the same method.
        ascending.sort(Arrays::compare);
        Ways ways = new Ways();
        ways.add(0, 1);
        long steps = 0;
        for (int[] ranks : ascending) {
            List<int[]> deals = deals(ranks);
            steps += (long) ways.size * deals.size();
            if (steps > MOST_STEPS) {
                return OptionalDouble.empty();
            }
            ways = ways.dealing(deals);
        }
        long apart = Arrays.stream(observed).map(sum -> sum * sum).sum();
        return OptionalDouble.of(ways.atLeast(moments, apart));
    }

    /** All different orders of the ranks. */
    private static List<int[]> deals(int[] ranks) {
        List<int[]> deals = new ArrayList<>();
        deal(ranks, new boolean[ranks.length], new int[ranks.length], 0, deals);
        return deals;
    }

    private static void deal(int[] ranks, boolean[] dealt, int[] deal, int at, List<int[]> deals) {
        if (at == ranks.length) {
            deals.add(deal.clone());
            return;
        }
        int last = -1;
        for (int i = 0; i < ranks.length; i++) {
            if (!dealt[i] && ranks[i] != last) {
                last = ranks[i];
                dealt[i] = true;
                deal[at] = ranks[i];
                deal(ranks, dealt, deal, at + 1, deals);
                dealt[i] = false;
            }
        }
    }

    /** Rank sums, ascending and packed into one number, with their probability: an open hash table, without objects. */
    private static final class Ways {
        private long[] keys = new long[64];
        private double[] probabilities = new double[64];
        private int size;

        Ways dealing(List<int[]> deals) {
            int moments = deals.getFirst().length;
            Ways next = new Ways();
            int[] sums = new int[moments];
            for (int slot = 0; slot < keys.length; slot++) {
                if (probabilities[slot] > 0) {
                    double share = probabilities[slot] / deals.size();
                    for (int[] deal : deals) {
                        unpack(keys[slot], sums);
                        for (int moment = 0; moment < moments; moment++) {
                            sums[moment] += deal[moment];
                        }
                        next.add(pack(sums), share);
                    }
                }
            }
            return next;
        }

        double atLeast(int moments, long apart) {
            int[] sums = new int[moments];
            double reached = 0;
            double all = 0;
            for (int slot = 0; slot < keys.length; slot++) {
                unpack(keys[slot], sums);
                long squares = 0;
                for (int sum : sums) {
                    squares += (long) sum * sum;
                }
                all += probabilities[slot];
                reached += squares >= apart ? probabilities[slot] : 0;
            }
            return Math.min(1, reached / all);
        }

        void add(long key, double probability) {
            int slot = slot(key);
            if (probabilities[slot] == 0) {
                keys[slot] = key;
                size++;
            }
            probabilities[slot] += probability;
            if (size * 2 > keys.length) {
                grow();
            }
        }

        private int slot(long key) {
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
            while (probabilities[slot] > 0 && keys[slot] != key) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            double[] old = probabilities;
            keys = new long[2 * oldKeys.length];
            probabilities = new double[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (old[i] > 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    probabilities[slot] = old[i];
                }
            }
        }

        private static long pack(int[] sums) {
            for (int i = 1; i < sums.length; i++) {
                for (int j = i; j > 0 && sums[j - 1] > sums[j]; j--) {
                    int higher = sums[j - 1];
                    sums[j - 1] = sums[j];
                    sums[j] = higher;
                }
            }
            long key = 0;
            for (int sum : sums) {
                key = key << BITS | sum;
            }
            return key;
        }

        private static void unpack(long key, int[] sums) {
            long rest = key;
            for (int i = sums.length - 1; i >= 0; i--) {
                sums[i] = (int) (rest & (1 << BITS) - 1);
                rest >>>= BITS;
            }
        }
    }
}
