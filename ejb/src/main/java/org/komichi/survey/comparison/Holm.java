package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holm's correction: who asks many questions gets a small p somewhere by luck. The smallest p is multiplied by the
 * number of tests, the next by one less, and so on; none may come out below one that was smaller before.
 */
public final class Holm {

    private Holm() {}

    /** Corrects those that were tested (a p that is not null) for one another; the others stay as they are. */
    static <T> List<T> correct(List<T> family, Function<T, @Nullable Double> p, BiFunction<T, Double, T> corrected) {
        List<T> all = new ArrayList<>(family);
        List<Integer> tested = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Double value = p.apply(all.get(i));
            if (value != null) {
                tested.add(i);
                values.add(value);
            }
        }
        List<Double> adjusted = adjust(values);
        for (int j = 0; j < tested.size(); j++) {
            int i = tested.get(j);
            all.set(i, corrected.apply(all.get(i), adjusted.get(j)));
        }
        return List.copyOf(all);
    }

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
