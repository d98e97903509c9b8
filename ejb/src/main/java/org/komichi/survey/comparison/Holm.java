package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction: who asks many questions gets a small p somewhere by luck. The smallest p is multiplied by the
 * number of tests, the next by one less, and so on; none may come out below one that was smaller before.
 */
public final class Holm {

    private Holm() {}

    /** The corrected values, in the order of the given ones. */
    public static List<Double> adjust(List<Double> values) {
        int[] ascending = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparingDouble(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Double> adjusted = new ArrayList<>(values);
        double floor = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            double corrected = values.get(ascending[rank]) * (ascending.length - rank);
            floor = Math.max(floor, Math.min(1, corrected));
            adjusted.set(ascending[rank], floor);
        }
        return List.copyOf(adjusted);
    }
}
