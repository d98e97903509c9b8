package org.komichi.web.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of municipalities as paths for a drawing, one prefecture at a time. They come from a TopoJSON file in which
 * neighbours share their borders; it is read when the first map is asked for.
 */
@ApplicationScoped
public class Outlines {
    private static final int WIDTH = 640;
    private static final int MOST_HEIGHT = 760;
    /** Islands of Tokyo a thousand kilometres off: with them on the map nobody would see the rest. They stand in the table. */
    private static final Pattern FAR_OFF = Pattern.compile("133[68]\\d|134\\d\\d");

    private final Map<String, Drawing> drawn = new ConcurrentHashMap<>();
    private Atlas atlas;

    /**
     * The map of a prefecture.
     *
     * @param paths by the first five digits of the code of a municipality or ward
     */
    public record Drawing(int width, int height, Map<String, String> paths) {}

    /**
     * The whole country as it stands in the file: it stays in memory, and as points of numbers it would take ten times as much.
     *
     * @param steps longitude and latitude of one step of the grid
     * @param corner longitude and latitude of its corner
     * @param borders each a row of steps to the east and to the north, by turns
     * @param rings of each municipality, by the numbers of its borders
     */
    private record Atlas(double[] steps, double[] corner, List<int[]> borders, Map<String, List<int[]>> rings) {
        double[] point(int[] border, int at) {
            return new double[] {border[2 * at] * steps[0] + corner[0], border[2 * at + 1] * steps[1] + corner[1]};
        }
    }

    /** The map of a prefecture by its two digits; without paths when there is none. */
    public Drawing of(String prefecture) {
        return drawn.computeIfAbsent(prefecture, this::draw);
    }

    private Drawing draw(String prefecture) {
        Map<String, List<double[][]>> places = new LinkedHashMap<>();
        Atlas all = atlas();
        all.rings().forEach((code, rings) -> {
            if (code.startsWith(prefecture) && !FAR_OFF.matcher(code).matches()) {
                places.put(code, rings.stream().map(ring -> join(all, ring)).toList());
            }
        });
        Frame frame =
                Frame.around(places.values().stream().flatMap(List::stream).toList());
        Map<String, String> paths = new LinkedHashMap<>();
        places.forEach((code, rings) -> paths.put(code, frame.path(rings)));
        return new Drawing(WIDTH, frame.height(), Map.copyOf(paths));
    }

    /** A border that is numbered from behind, ~n, runs the other way. */
    private static double[][] join(Atlas all, int[] ring) {
        List<double[]> points = new ArrayList<>();
        for (int number : ring) {
            int[] border = all.borders().get(number < 0 ? ~number : number);
            int last = border.length / 2 - 1;
            for (int i = 0; i <= last; i++) {
                points.add(all.point(border, number < 0 ? last - i : i));
            }
        }
        return points.toArray(double[][]::new);
    }

    /** How longitudes and latitudes become points of the drawing: true to shape in the middle of a prefecture. */
    private record Frame(double west, double north, double across, double down, int height) {
        static Frame around(List<double[][]> rings) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (double[][] ring : rings) {
                for (double[] point : ring) {
                    west = Math.min(west, point[0]);
                    east = Math.max(east, point[0]);
                    south = Math.min(south, point[1]);
                    north = Math.max(north, point[1]);
                }
            }
            if (east <= west) {
                return new Frame(0, 0, 0, 0, 1);
            }
            double narrow = Math.cos(Math.toRadians((south + north) / 2));
            double scale = Math.min(WIDTH / ((east - west) * narrow), MOST_HEIGHT / (north - south));
            return new Frame(west, north, scale * narrow, scale, (int) Math.ceil((north - south) * scale));
        }

        String path(List<double[][]> rings) {
            StringBuilder path = new StringBuilder();
            rings.forEach(ring -> add(ring, path));
            return path.toString();
        }

        // What falls on the same point of the drawing is drawn once; a ring that becomes a dot is left out.
        private void add(double[][] ring, StringBuilder path) {
            StringBuilder steps = new StringBuilder();
            int x = 0;
            int y = 0;
            int corners = 0;
            for (double[] point : ring) {
                int toX = (int) Math.round((point[0] - west) * across);
                int toY = (int) Math.round((north - point[1]) * down);
                if (corners == 0) {
                    steps.append('M').append(toX).append(' ').append(toY).append('l');
                } else if (toX != x || toY != y) {
                    steps.append(toX - x).append(' ').append(toY - y).append(' ');
                } else {
                    continue;
                }
                x = toX;
                y = toY;
                corners++;
            }
            if (corners > 2) {
                path.append(steps.toString().strip()).append('z');
            }
        }
    }

    private synchronized Atlas atlas() {
        if (atlas == null) {
            try (InputStream file = Outlines.class.getResourceAsStream("municipalities.topojson")) {
                atlas = read(new JsonMapper().readTree(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return atlas;
    }

    private static Atlas read(JsonNode file) {
        List<int[]> borders = new ArrayList<>();
        for (JsonNode arc : file.path("arcs")) {
            int[] border = new int[2 * arc.size()];
            int x = 0;
            int y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asInt();
                y += arc.get(i).get(1).asInt();
                border[2 * i] = x;
                border[2 * i + 1] = y;
            }
            borders.add(border);
        }
        Map<String, List<int[]>> rings = new LinkedHashMap<>();
        for (JsonNode layer : file.path("objects")) {
            for (JsonNode shape : layer.path("geometries")) {
                String code = shape.path("properties").path("N03_007").asString("");
                if (!code.isEmpty()) {
                    ringsOf(shape, rings.computeIfAbsent(code, place -> new ArrayList<>()));
                }
            }
        }
        JsonNode grid = file.path("transform");
        return new Atlas(pair(grid.path("scale")), pair(grid.path("translate")), borders, rings);
    }

    private static void ringsOf(JsonNode shape, List<int[]> rings) {
        if (shape.path("type").asString("").equals("MultiPolygon")) {
            shape.path("arcs").forEach(polygon -> polygon.forEach(ring -> rings.add(numbers(ring))));
        } else {
            shape.path("arcs").forEach(ring -> rings.add(numbers(ring)));
        }
    }

    private static int[] numbers(JsonNode ring) {
        return IntStream.range(0, ring.size()).map(at -> ring.get(at).asInt()).toArray();
    }

    private static double[] pair(JsonNode node) {
        return new double[] {node.get(0).asDouble(), node.get(1).asDouble()};
    }
}
