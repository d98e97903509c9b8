package org.komichi.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocsCollector;
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
    public FacetCounting reduce(Collection<Counter> counters) {
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
        private final int constrained =
                chosen.keySet().stream().mapToInt(Counter::bit).sum();
        private LeafCollector bestHere;
        private SortedSetDocValues values;
        private SegmentFacets named;
        private long[] times;
        private boolean[] wanted;
        private int[] numbers = new int[32];

        private static int bit(Facet facet) {
            return 1 << facet.ordinal();
        }

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
            values = SegmentFacets.values(segment);
            named = SegmentFacets.of(segment);
            times = new long[named.size()];
            wanted = new boolean[named.size()];
            for (int number = 0; constrained != 0 && number < wanted.length; number++) {
                wanted[number] =
                        chosen.getOrDefault(named.facets()[number], Set.of()).contains(named.codes()[number]);
            }
        }

        @Override
        public void collect(int document) throws IOException {
            FacetCounting.this.seen++;
            if (constrained == 0) {
                fits(document);
                for (int v = valuesOf(document); v > 0; v--) {
                    times[(int) values.nextOrd()]++;
                }
                return;
            }
            int length = valuesOf(document);
            numbers = length > numbers.length ? new int[length * 2] : numbers;
            int has = 0;
            for (int v = 0; v < length; v++) {
                numbers[v] = (int) values.nextOrd();
                has |= wanted[numbers[v]] ? bit(named.facets()[numbers[v]]) : 0;
            }
            int keptOutBy = constrained & ~has;
            if (keptOutBy == 0) {
                fits(document);
            }
            // What one facet alone keeps out would be there with another value of that facet.
            if (Integer.bitCount(keptOutBy) <= 1) {
                for (int v = 0; v < length; v++) {
                    if (keptOutBy == 0 || bit(named.facets()[numbers[v]]) == keptOutBy) {
                        times[numbers[v]]++;
                    }
                }
            }
        }

        private int valuesOf(int document) throws IOException {
            return values.advanceExact(document) ? values.docValueCount() : 0;
        }

        private void fits(int document) throws IOException {
            total++;
            if (bestHere != null) {
                bestHere.collect(document);
            }
        }

        private void closeSegment() {
            for (int number = 0; values != null && number < times.length; number++) {
                if (times[number] > 0) {
                    counts.get(named.facets()[number]).merge(named.codes()[number], times[number], Long::sum);
                }
            }
            values = null;
        }

        @Override
        public ScoreMode scoreMode() {
            return best == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
        }
    }
}
