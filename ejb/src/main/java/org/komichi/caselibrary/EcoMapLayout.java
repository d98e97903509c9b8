package org.komichi.caselibrary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.caselibrary.EcoMap.Node;
import org.komichi.caselibrary.EcoMap.Sector;

/**
 * Where everybody stands on a drawn map: hospitals, local care and suppliers to the right, authorities, welfare and schools to the
 * left, the family above the child, who is in the middle. The same map is always laid out in the same way, so that the map before
 * and the map after can be compared by eye.
 */
final class EcoMapLayout {
    /** How much room there is. */
    enum Form {
        /** Two beside each other on a page, or one on paper. */
        BESIDE(560, 140, 122, 13, 8, 2),
        /** On a phone. */
        PHONE(360, 104, 92, 12, 6, 1);

        final double width;
        final double column;
        final double box;
        final double letter;
        final int letters;
        final int familyInARow;

        Form(double width, double column, double box, double letter, int letters, int familyInARow) {
            this.width = width;
            this.column = column;
            this.box = box;
            this.letter = letter;
            this.letters = letters;
            this.familyInARow = familyInARow;
        }

        double line() {
            return letter * 1.3;
        }
    }

    /** A line of words in a box. */
    record Words(String text, boolean small) {}

    /** Somebody's box, by its middle. */
    record Box(Node node, double x, double y, double width, double height, List<Words> words) {
        boolean holds(double px, double py, double around) {
            return Math.abs(px - x) < width / 2 + around && Math.abs(py - y) < height / 2 + around;
        }

        Box at(double newX, double newY) {
            return new Box(node, newX, newY, width, height, words);
        }
    }

    /** The ground of a sector, by its left upper corner. */
    record Zone(Sector sector, double x, double y, double width, double height, boolean empty) {}

    private static final double EDGE = 6;
    private static final double HEAD = 22;
    private static final double GAP = 13;
    private static final double GAP_IN_THE_FAMILY = 24;
    private static final double FOOT = 9;
    private static final double APART = 14;
    private static final double AROUND_THE_CHILD = 96;
    private static final List<Sector> LEFT = List.of(Sector.GOV, Sector.WELFARE, Sector.EDU);
    private static final List<Sector> RIGHT = List.of(Sector.HOSP, Sector.LOCALMED, Sector.SUPPLY);

    private final EcoMap map;
    private final Form form;
    private final Locale locale;
    private final Map<Sector, List<Box>> members = new EnumMap<>(Sector.class);
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private double height;

    EcoMapLayout(EcoMap map, Form form, Locale locale) {
        this.map = map;
        this.form = form;
        this.locale = locale;
        map.nodes().stream()
                .filter(node -> !node.id().equals(EcoMap.CHILD))
                .forEach(node -> members.computeIfAbsent(node.sector(), sector -> new ArrayList<>())
                        .add(box(node)));
        arrange();
    }

    double width() {
        return form.width;
    }

    double height() {
        return height;
    }

    /** Everybody, by id, in the order of the map. */
    Map<String, Box> boxes() {
        return boxes;
    }

    List<Zone> zones() {
        return zones;
    }

    private void arrange() {
        double family = zoneHeight(Sector.FAMILY, form.familyInARow);
        double disaster = shown(Sector.DISASTER) ? zoneHeight(Sector.DISASTER, form.familyInARow) + APART : 0;
        double child = 2 * AROUND_THE_CHILD;
        double middle = (shown(Sector.FAMILY) ? family : 0) + child + disaster;
        height = Math.max(middle, Math.max(columnHeight(LEFT), columnHeight(RIGHT))) + 2 * EDGE;
        column(LEFT, EDGE);
        column(RIGHT, form.width - EDGE - form.column);
        double left = EDGE + form.column + APART;
        double wide = form.width - 2 * left;
        if (shown(Sector.FAMILY)) {
            rows(Sector.FAMILY, left, EDGE, wide, family);
        }
        if (shown(Sector.DISASTER)) {
            rows(Sector.DISASTER, left, height - EDGE - disaster + APART, wide, disaster - APART);
        }
        double top = EDGE + (shown(Sector.FAMILY) ? family : 0);
        double room = height - EDGE - disaster - top;
        map.node(EcoMap.CHILD).ifPresent(node -> {
            List<Words> words = lines(node.label(), form.letters);
            double wideChild = Math.max(64, widest(words) + 28);
            boxes.put(
                    node.id(),
                    new Box(
                            node,
                            form.width / 2,
                            // Nearer to the family than to the ground, when the columns are long.
                            top + Math.min(room / 2, AROUND_THE_CHILD + room / 8),
                            wideChild,
                            words.size() * form.line() + 32,
                            words));
        });
        if (form == Form.BESIDE) {
            map.nodes().stream().filter(Node::placed).forEach(this::asPlaced);
        }
    }

    // Where an editor put somebody, she stands: inside the drawing, whole.
    private void asPlaced(Node node) {
        Box box = boxes.get(node.id());
        boxes.put(
                node.id(),
                box.at(
                        Math.clamp(node.x() / 100 * form.width, box.width() / 2, form.width - box.width() / 2),
                        Math.clamp(node.y() / 100 * height, box.height() / 2, height - box.height() / 2)));
    }

    private boolean shown(Sector sector) {
        return members.containsKey(sector) || Sector.RESOURCES.contains(sector);
    }

    private double columnHeight(List<Sector> column) {
        List<Sector> shown = column.stream().filter(this::shown).toList();
        return shown.stream().mapToDouble(sector -> zoneHeight(sector, 1)).sum() + (shown.size() - 1) * APART;
    }

    private void column(List<Sector> column, double x) {
        List<Sector> shown = column.stream().filter(this::shown).toList();
        double spare = height - 2 * EDGE - columnHeight(column);
        double apart = APART + (shown.size() < 2 ? 0 : spare / (shown.size() - 1));
        double y = EDGE;
        for (Sector sector : shown) {
            double high = zoneHeight(sector, 1);
            rows(sector, x, y, form.column, high);
            y += high + apart;
        }
    }

    private double zoneHeight(Sector sector, int inARow) {
        List<Box> all = members.getOrDefault(sector, List.of());
        if (all.isEmpty()) {
            return HEAD + form.line() + FOOT;
        }
        double gap = gap(sector);
        double high = HEAD + FOOT - gap;
        for (int i = 0; i < all.size(); i += inARow) {
            high += tallest(all, i, inARow) + gap;
        }
        return high;
    }

    private void rows(Sector sector, double x, double y, double wide, double high) {
        List<Box> all = members.getOrDefault(sector, List.of());
        zones.add(new Zone(sector, x, y, wide, high, all.isEmpty()));
        int inARow = LEFT.contains(sector) || RIGHT.contains(sector) ? 1 : form.familyInARow;
        double top = y + HEAD;
        for (int i = 0; i < all.size(); i += inARow) {
            List<Box> row = all.subList(i, Math.min(i + inARow, all.size()));
            double tall = tallest(all, i, inARow);
            for (int n = 0; n < row.size(); n++) {
                Box box = row.get(n);
                boxes.put(box.node().id(), box.at(x + wide * (2 * n + 1) / (2 * row.size()), top + tall / 2));
            }
            top += tall + gap(sector);
        }
    }

    // Ties within a family are told, and need room.
    private static double gap(Sector sector) {
        return sector == Sector.FAMILY ? GAP_IN_THE_FAMILY : GAP;
    }

    private static double tallest(List<Box> all, int from, int inARow) {
        return all.subList(from, Math.min(from + inARow, all.size())).stream()
                .mapToDouble(Box::height)
                .max()
                .orElse(0);
    }

    private Box box(Node node) {
        List<Words> words = new ArrayList<>(lines(node.label(), form.letters));
        if (form == Form.BESIDE && node.burden() != null && !node.burden().isBlank()) {
            lines("▲" + node.burden(), form.letters + 2).forEach(line -> words.add(new Words(line.text(), true)));
        }
        if (node.id().equals(map.coordinator())) {
            words.add(new Words(locale.equals(Locale.ENGLISH) ? "coordinates" : "まとめ役", true));
        }
        boolean beside = Sector.FAMILY.equals(node.sector()) || Sector.DISASTER.equals(node.sector());
        double roomy = beside ? (form.width - 2 * (EDGE + form.column + APART)) / form.familyInARow - 10 : form.box;
        return new Box(
                node,
                0,
                0,
                Math.min(roomy, Math.max(56, widest(words) + 14)),
                words.size() * form.line() + 11,
                List.copyOf(words));
    }

    private double widest(List<Words> words) {
        return words.stream()
                .mapToDouble(line -> Phrases.width(line.text()) * (line.small() ? form.letter - 2 : form.letter))
                .max()
                .orElse(0);
    }

    private static List<Words> lines(String text, int letters) {
        return Phrases.lines(text, letters).stream()
                .map(line -> new Words(line, false))
                .toList();
    }
}
