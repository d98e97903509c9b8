package org.komichi.web.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.komichi.operation.OperationDesk.Span;

/**
 * A day as 48 bars, for the drawing.
 *
 * @param bars one for each half hour in which there was anything
 * @param most the greatest value; the scale ends there
 */
public record DayBars(List<Bar> bars, long most) {
    /** The drawing's height. */
    public static final int HEIGHT = 60;

    private static final int STEP = 10;
    private static final int LEAST = 2;

    /** One bar in the units of the drawing. */
    public record Bar(int x, int y, int height) {}

    static DayBars of(List<Span> day, ToLongFunction<Span> value) {
        long most = day.stream().mapToLong(value).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            long one = value.applyAsLong(day.get(i));
            if (one > 0) {
                int height = Math.max(LEAST, (int) Math.round((double) one * HEIGHT / most));
                bars.add(new Bar(i * STEP + 1, HEIGHT - height, height));
            }
        }
        return new DayBars(bars, most);
    }
}
