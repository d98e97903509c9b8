package org.komichi.operation;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How long things took, counted in bins: small, and the bins of several servers and hours can be added up. */
public final class Durations {
    private static final int[] BOUNDS = {
        1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 5000, 10_000
    };

    private final long[] bins;

    private Durations(long[] bins) {
        this.bins = bins;
    }

    /** Nothing yet. */
    public static Durations none() {
        return new Durations(new long[BOUNDS.length + 1]);
    }

    /** What {@link #toString} wrote. */
    public static Durations of(String text) {
        Durations read = none();
        long[] counts = Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
        System.arraycopy(counts, 0, read.bins, 0, Math.min(counts.length, read.bins.length));
        return read;
    }

    /** One more. */
    void add(long millis) {
        int place = Arrays.binarySearch(BOUNDS, (int) Math.min(millis, Integer.MAX_VALUE));
        bins[place < 0 ? -place - 1 : place]++;
    }

    /** All of another's. */
    public void add(Durations other) {
        for (int i = 0; i < bins.length; i++) {
            bins[i] += other.bins[i];
        }
    }

    /** In how many milliseconds 95 of 100 were done, rounded up to the next bound; 0 when there were none. */
    public int p95() {
        long wanted = (long) Math.ceil(LongStream.of(bins).sum() * 0.95);
        long seen = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            seen += bins[i];
            if (seen >= wanted) {
                return wanted == 0 ? 0 : BOUNDS[i];
            }
        }
        return BOUNDS[BOUNDS.length - 1];
    }

    @Override
    public String toString() {
        return LongStream.of(bins).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }
}
