package org.komichi.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.util.BytesRef;
import org.komichi.search.Facet;
import org.komichi.search.FacetCount;

/**
 * Counts documents and the values of their facets, and picks the best, in one go. A document that one chosen facet alone keeps out counts for that
 * facet: so each facet shows what choosing another value would find.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, FacetCounting> {
    private final TopDocsCollector<?> best;
    private final Map<Facet, Set<String>> chosen;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long total;
    private long seen;

    /**
     * Counts, and offers what has everything that was chosen.
     *
     * @param best picks the best; null when only the numbers are wanted
     */
    FacetCounting(Map<Facet, Set<String>> chosen, TopDocsCollector<?> best) {
        this.chosen = chosen;
        this.best = best;
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
            // What is chosen is shown even where nothing has it: it must be possible to take it back.
            chosen.getOrDefault(facet, Set.of())
                    .forEach(code -> counts.get(facet).put(code, 0L));
        }
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public FacetCounting reduce(Collection<Counter> counters) throws IOException {
        for (Counter counter : counters) {
            counter.closeSegment();
        }
        return this;
    }

    /** How many documents have everything that was chosen. */
    long total() {
        return total;
    }

    /** How many documents there were before anything was chosen. */
    long seen() {
        return seen;
    }

    /** The values that occur, the most frequent first. */
    Map<Facet, List<FacetCount>> counts() {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> facets.put(
                facet,
                values.entrySet().stream()
                        .map(value -> new FacetCount(
                                value.getKey(),
                                value.getValue(),
                                chosen.getOrDefault(facet, Set.of()).contains(value.getKey())))
                        .sorted(Comparator.comparingLong(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::code))
                        .toList()));
        return facets;
    }

    /** Counts within one segment after the other. */
    final class Counter extends SimpleCollector {
        private final Facet[] facets = Facet.values();
        private final SortedSetDocValues[] values = new SortedSetDocValues[facets.length];
        private final long[][] times = new long[facets.length][];
        private final boolean[][] wanted = new boolean[facets.length][];
        private final int[][] ordinals = new int[facets.length][16];
        private final int[] lengths = new int[facets.length];

        private LeafCollector bestHere;

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            if (bestHere != null) {
                bestHere.setScorer(scorer);
            }
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            closeSegment();
            bestHere = best == null ? null : best.getLeafCollector(segment);
            for (int i = 0; i < facets.length; i++) {
                values[i] = DocValues.getSortedSet(segment.reader(), Fields.facet(facets[i]));
                times[i] = new long[(int) values[i].getValueCount()];
                wanted[i] = null;
                if (chosen.containsKey(facets[i])) {
                    wanted[i] = new boolean[times[i].length];
                    for (String code : chosen.get(facets[i])) {
                        long ordinal = values[i].lookupTerm(new BytesRef(code));
                        if (ordinal >= 0) {
                            wanted[i][(int) ordinal] = true;
                        }
                    }
                }
            }
        }

        @Override
        public void collect(int document) throws IOException {
            FacetCounting.this.seen++;
            if (chosen.isEmpty()) {
                countAll(document);
                return;
            }
            int keptOutBy = -1;
            int misses = 0;
            for (int i = 0; i < facets.length; i++) {
                boolean fits = wanted[i] == null;
                lengths[i] = 0;
                if (times[i].length > 0 && values[i].advanceExact(document)) {
                    for (int v = values[i].docValueCount(); v > 0; v--) {
                        int ordinal = (int) values[i].nextOrd();
                        if (lengths[i] == ordinals[i].length) {
                            ordinals[i] = Arrays.copyOf(ordinals[i], lengths[i] * 2);
                        }
                        ordinals[i][lengths[i]++] = ordinal;
                        fits |= wanted[i] != null && wanted[i][ordinal];
                    }
                }
                if (!fits) {
                    keptOutBy = i;
                    misses++;
                }
            }
            if (misses == 0) {
                total++;
                if (bestHere != null) {
                    bestHere.collect(document);
                }
                for (int i = 0; i < facets.length; i++) {
                    count(i);
                }
            } else if (misses == 1) {
                count(keptOutBy);
            }
        }

        /** Nothing is chosen: everything counts at once. */
        private void countAll(int document) throws IOException {
            total++;
            if (bestHere != null) {
                bestHere.collect(document);
            }
            for (int i = 0; i < facets.length; i++) {
                if (times[i].length > 0 && values[i].advanceExact(document)) {
                    for (int v = values[i].docValueCount(); v > 0; v--) {
                        times[i][(int) values[i].nextOrd()]++;
                    }
                }
            }
        }

        private void count(int facet) {
            for (int v = 0; v < lengths[facet]; v++) {
                times[facet][ordinals[facet][v]]++;
            }
        }

        private void closeSegment() throws IOException {
            for (int i = 0; i < facets.length; i++) {
                for (int ordinal = 0; values[i] != null && ordinal < times[i].length; ordinal++) {
                    if (times[i][ordinal] > 0) {
                        counts.get(facets[i])
                                .merge(values[i].lookupOrd(ordinal).utf8ToString(), times[i][ordinal], Long::sum);
                    }
                }
                values[i] = null;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return best == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
        }
    }
}
