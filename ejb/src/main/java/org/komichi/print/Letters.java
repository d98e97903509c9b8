package org.komichi.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** Words as shapes, for drawings on paper: the press has its fonts for text only. */
public final class Letters {
    private Letters() {}

    /**
     * A line of words as the {@code d} of an SVG path.
     *
     * @param x where its middle is
     * @param y where it stands
     * @param size of the letters
     */
    public static String path(String words, double x, double y, double size) {
        Path2D outline = PrintedLetters.outline(words);
        outline.transform(new AffineTransform(size, 0, 0, -size, x - PrintedLetters.width(words) * size / 2, y));
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(path, 'C', at, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, char step, double[] at, int numbers) {
        path.append(step);
        for (int i = 0; i < numbers; i++) {
            path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", at[i]));
        }
    }
}
