package org.komichi.caselibrary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.komichi.caselibrary.EcoMap.Link;
import org.komichi.caselibrary.EcoMapLayout.Box;

/**
 * The ways of the ties between the boxes. A tie is a gentle curve that goes round whoever stands in between; of several ways the
 * straightest is taken that runs through nobody.
 */
final class EcoMapLines {
    /** A point. */
    record Point(double x, double y) {
        double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** The way of a tie, from rim to rim, by points of equal distance; and where its note stands. */
    record Way(Link link, List<Point> points, Point note) {
        Point first() {
            return points.getFirst();
        }

        Point last() {
            return points.getLast();
        }
    }

    private static final double[] BOWS = {0, 16, -16, 34, -34, 56, -56, 84, -84, 120, -120, 160, -160};
    private static final int SAMPLES = 72;
    private static final int COARSE = 3;
    private static final double CLEAR = 5;
    private static final double RIM = 3;
    private static final double NEAR = 7;
    private static final double STEP = 6;

    private final EcoMapLayout layout;
    private final double noteHeight;
    private final List<Way> ways = new ArrayList<>();
    private final List<double[]> notes = new ArrayList<>();

    EcoMapLines(EcoMapLayout layout, double letter) {
        this.layout = layout;
        this.noteHeight = letter + 6;
    }

    /** The way of one more tie.
     * @param noteWidth width of the words on it; 0 when there are none */
    Way add(Link link, double noteWidth) {
        Box from = layout.boxes().get(link.from());
        Box to = layout.boxes().get(link.to());
        List<Point> best = List.of();
        double least = Double.MAX_VALUE;
        for (double bow : BOWS) {
            List<Point> way = clipped(curve(from, to, bow), from, to);
            double cost = way.size() < 3 ? 100_000 : cost(way, from, to, Math.abs(bow), least);
            if (cost < least) {
                least = cost;
                best = way;
            }
        }
        if (best.size() < 2) {
            best = List.of(new Point(from.x(), from.y()), new Point(to.x(), to.y()));
        }
        Way way = new Way(link, best, noteWidth == 0 ? null : note(best, noteWidth));
        ways.add(way);
        return way;
    }

    private static List<Point> curve(Box from, Box to, double bow) {
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double bendX = (from.x() + to.x()) / 2 - (to.y() - from.y()) / length * bow * 2;
        double bendY = (from.y() + to.y()) / 2 + (to.x() - from.x()) / length * bow * 2;
        List<Point> points = new ArrayList<>(SAMPLES + 1);
        for (int i = 0; i <= SAMPLES; i++) {
            double t = (double) i / SAMPLES;
            double a = (1 - t) * (1 - t);
            double b = 2 * t * (1 - t);
            double c = t * t;
            points.add(new Point(a * from.x() + b * bendX + c * to.x(), a * from.y() + b * bendY + c * to.y()));
        }
        return points;
    }

    private static List<Point> clipped(List<Point> curve, Box from, Box to) {
        int first = 0;
        while (first < curve.size()
                && from.holds(curve.get(first).x(), curve.get(first).y(), RIM)) {
            first++;
        }
        int last = curve.size() - 1;
        while (last >= 0 && to.holds(curve.get(last).x(), curve.get(last).y(), RIM)) {
            last--;
        }
        return first < last ? curve.subList(first, last + 1) : List.of();
    }

    // It is enough to know that a way is dearer than another: a page draws several maps, and must not wait for them.
    private double cost(List<Point> way, Box from, Box to, double bow, double least) {
        double cost = bow;
        Collection<Box> others = layout.boxes().values();
        for (int i = 0; i < way.size() && cost < least; i += COARSE) {
            Point point = way.get(i);
            for (Box other : others) {
                if (other != from && other != to && other.holds(point.x(), point.y(), CLEAR)) {
                    cost += 180;
                }
            }
            if (point.x() < 4 || point.y() < 4 || point.x() > layout.width() - 4 || point.y() > layout.height() - 4) {
                cost += 180;
            }
            // Two ties on one way cannot be told apart; where they meet at a box they may.
            if (point.to(way.getFirst()) > 45 && point.to(way.getLast()) > 45) {
                cost += 8 * ways.stream().filter(other -> near(other, point)).count();
            }
        }
        return cost;
    }

    private static boolean near(Way way, Point point) {
        List<Point> points = way.points();
        for (int i = 0; i < points.size(); i += COARSE) {
            double x = points.get(i).x() - point.x();
            double y = points.get(i).y() - point.y();
            if (x * x + y * y < NEAR * NEAR) {
                return true;
            }
        }
        return false;
    }

    private Point note(List<Point> way, double wide) {
        Point best = way.get(way.size() / 2);
        double least = Double.MAX_VALUE;
        for (int percent : new int[] {50, 42, 58, 34, 66, 27, 73, 20, 80}) {
            Point point = way.get(Math.min(way.size() - 1, way.size() * percent / 100));
            double cost = Math.abs(percent - 50) / 10.0 + crowding(point, wide);
            if (cost < least) {
                least = cost;
                best = point;
            }
        }
        notes.add(new double[] {best.x(), best.y(), wide});
        return best;
    }

    private double crowding(Point point, double wide) {
        double cost = 0;
        for (Box box : layout.boxes().values()) {
            if (Math.abs(point.x() - box.x()) < (wide + box.width()) / 2 + 1
                    && Math.abs(point.y() - box.y()) < (noteHeight + box.height()) / 2 + 1) {
                cost += 100;
            }
        }
        for (double[] other : notes) {
            if (Math.abs(point.x() - other[0]) < (wide + other[2]) / 2 + 2
                    && Math.abs(point.y() - other[1]) < noteHeight + 1) {
                cost += 60;
            }
        }
        for (Way other : ways) {
            if (other.points().stream()
                    .anyMatch(there -> Math.abs(there.x() - point.x()) < wide / 2
                            && Math.abs(there.y() - point.y()) < noteHeight / 2)) {
                cost += 4;
            }
        }
        return cost;
    }

    /** The way without its ends, where the heads of arrows stand. */
    static List<Point> shortened(List<Point> way, double atFirst, double atLast) {
        List<Point> left = new ArrayList<>(way);
        while (left.size() > 2 && left.getFirst().to(way.getFirst()) < atFirst) {
            left.removeFirst();
        }
        while (left.size() > 2 && left.getLast().to(way.getLast()) < atLast) {
            left.removeLast();
        }
        return left;
    }

    /** The same way as a zigzag. */
    static List<Point> zigzag(List<Point> way) {
        List<Point> even = new ArrayList<>();
        even.add(way.getFirst());
        for (Point point : way) {
            if (point.to(even.getLast()) >= STEP) {
                even.add(point);
            }
        }
        List<Point> all = new ArrayList<>();
        for (int i = 0; i < even.size(); i++) {
            Point before = even.get(Math.max(0, i - 1));
            Point after = even.get(Math.min(even.size() - 1, i + 1));
            double length = Math.max(0.1, before.to(after));
            double side = i == 0 || i == even.size() - 1 ? 0 : i % 2 == 0 ? 4.2 : -4.2;
            all.add(new Point(
                    even.get(i).x() - (after.y() - before.y()) / length * side,
                    even.get(i).y() + (after.x() - before.x()) / length * side));
        }
        return all;
    }
}
