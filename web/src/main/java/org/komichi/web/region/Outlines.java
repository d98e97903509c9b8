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

    /** Borders, each a row of longitudes and latitudes, and the rings of each municipality by the numbers of its borders. */
    private record Atlas(List<double[][]> borders, Map<String, List<List<Integer>>> rings) {}

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
    private static double[][] join(Atlas all, List<Integer> ring) {
        List<double[]> points = new ArrayList<>();
        for (int number : ring) {
            double[][] border = all.borders().get(number < 0 ? ~number : number);
            for (int i = 0; i < border.length; i++) {
                points.add(border[number < 0 ? border.length - 1 - i : i]);
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
        double[] scale = pair(file.path("transform").path("scale"));
        double[] origin = pair(file.path("transform").path("translate"));
        List<double[][]> borders = new ArrayList<>();
        for (JsonNode arc : file.path("arcs")) {
            double[][] border = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                border[i] = new double[] {x * scale[0] + origin[0], y * scale[1] + origin[1]};
            }
            borders.add(border);
        }
        Map<String, List<List<Integer>>> rings = new LinkedHashMap<>();
        for (JsonNode layer : file.path("objects")) {
            for (JsonNode shape : layer.path("geometries")) {
                String code = shape.path("properties").path("N03_007").asString("");
                if (!code.isEmpty()) {
                    ringsOf(shape, rings.computeIfAbsent(code, place -> new ArrayList<>()));
                }
            }
        }
        return new Atlas(borders, rings);
    }

    private static void ringsOf(JsonNode shape, List<List<Integer>> rings) {
        if (shape.path("type").asString("").equals("MultiPolygon")) {
            shape.path("arcs").forEach(polygon -> polygon.forEach(ring -> rings.add(numbers(ring))));
        } else {
            shape.path("arcs").forEach(ring -> rings.add(numbers(ring)));
        }
    }

    private static List<Integer> numbers(JsonNode ring) {
        List<Integer> numbers = new ArrayList<>();
        ring.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static double[] pair(JsonNode node) {
        return new double[] {node.get(0).asDouble(), node.get(1).asDouble()};
    }
}
