package org.komichi.web.workshop;

import java.util.stream.IntStream;

/** The seats as stones: taken, free, and below them those who wait. The numbers stand beside it; so it is hidden from readers. */
final class SeatDrawing {
    private static final int IN_A_ROW = 12;
    private static final int MOST = 60;
    private static final String STONE =
            "c0-4 3.300-6.200 7.700-6.200s7.300 2.400 7.300 6.200-3.300 6-7.500 6-7.500-2-7.500-6z";

    private SeatDrawing() {}

    /** The drawing, or nothing when there are too many seats to count by eye.
     * @param mine the reader's place in line, from 1; 0 when she does not wait */
    static String of(int seats, int taken, int waiting, int mine) {
        if (seats > MOST) {
            return "";
        }
        int shown = Math.min(waiting, IN_A_ROW);
        int rows = (seats + IN_A_ROW - 1) / IN_A_ROW;
        int height = rows * 18 + (shown > 0 ? 22 : 0);
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 240 %d\" aria-hidden=\"true\" focusable=\"false\">".formatted(height));
        IntStream.range(0, seats)
                .forEach(i ->
                        svg.append(stone(i % IN_A_ROW, i / IN_A_ROW * 18 + 9, i < taken ? "is-taken" : "is-free")));
        IntStream.range(0, shown)
                .forEach(i -> svg.append(stone(i, rows * 18 + 15, i + 1 == mine ? "is-mine" : "is-queue")));
        return svg.append("</svg>").toString();
    }

    private static String stone(int column, int y, String kind) {
        return "<path class=\"%s\" d=\"M%.1f %d%s\"/>".formatted(kind, column * 20 + 1.5, y, STONE);
    }
}
