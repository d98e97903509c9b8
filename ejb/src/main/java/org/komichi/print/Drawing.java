package org.komichi.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing of plain shapes on white, for reports and slides. As SVG its words stay words, which can be searched and changed; as PNG
 * they are drawn with the fonts of the printouts, so that it looks the same on every machine. Lengths are in points of the drawing.
 */
public final class Drawing {
    /** Where words begin, or end, or have their middle. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private sealed interface Shape {}

    private record Line(double x1, double y1, double x2, double y2, String ink, double width, boolean dashed)
            implements Shape {}

    private record Dot(double x, double y, double radius, String fill, String rim) implements Shape {}

    private record Box(double x, double y, double width, double height, String fill) implements Shape {}

    private record Words(double x, double y, int size, String ink, boolean bold, Anchor anchor, String text)
            implements Shape {}

    private static final double RIM = 2.5;
    private static final double ROUND = 2;

    private final List<Shape> shapes = new ArrayList<>();
    private final int width;
    private final String title;
    private final String words;
    private int height;

    /**
     * An empty drawing; its height follows from {@link #high}.
     *
     * @param words all of it, for those who do not see it
     */
    public Drawing(int width, String title, String words) {
        this.width = width;
        this.title = title;
        this.words = words;
    }

    /** How high it is. */
    public Drawing high(int points) {
        height = points;
        return this;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** What it shows, in one line. */
    public String title() {
        return title;
    }

    /** All of it in words. */
    public String words() {
        return words;
    }

    /** A straight line. */
    public Drawing line(double x1, double y1, double x2, double y2, String ink, double wide) {
        shapes.add(new Line(x1, y1, x2, y2, ink, wide, false));
        return this;
    }

    /** A thin line of dashes. */
    public Drawing dashes(double x1, double y1, double x2, double y2, String ink) {
        shapes.add(new Line(x1, y1, x2, y2, ink, 1, true));
        return this;
    }

    /** A disc; with a rim when {@code rim} is not null. */
    public Drawing dot(double x, double y, double radius, String fill, String rim) {
        shapes.add(new Dot(x, y, radius, fill, rim));
        return this;
    }

    /** A filled box. */
    public Drawing box(double x, double y, double wide, double high, String fill) {
        shapes.add(new Box(x, y, wide, high, fill));
        return this;
    }

    /** One line of words, standing on {@code y}. */
    public Drawing words(double x, double y, int size, String ink, boolean bold, Anchor anchor, String text) {
        shapes.add(new Words(x, y, size, ink, bold, anchor, text));
        return this;
    }

    /** As SVG. */
    public String svg() {
        StringBuilder svg = new StringBuilder(shapes.size() * 90 + 800);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(width, height, width, height));
        svg.append(" font-family=\"Noto Sans JP, Hiragino Sans, BIZ UDPGothic, Yu Gothic, sans-serif\">");
        svg.append("<title>%s</title><desc>%s</desc>".formatted(escaped(title), escaped(words)));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        shapes.forEach(shape -> svg.append(element(shape)));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Shape shape) {
        return switch (shape) {
            case Line line ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                        .formatted(
                                at(line.x1),
                                at(line.y1),
                                at(line.x2),
                                at(line.y2),
                                line.ink,
                                at(line.width),
                                line.dashed ? " stroke-dasharray=\"2 3\"" : "");
            case Dot dot ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"%s/>"
                        .formatted(
                                at(dot.x),
                                at(dot.y),
                                at(dot.radius),
                                dot.fill,
                                dot.rim == null ? "" : " stroke=\"%s\" stroke-width=\"%s\"".formatted(dot.rim, RIM));
            case Box box ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>"
                        .formatted(at(box.x), at(box.y), at(box.width), at(box.height), at(ROUND), box.fill);
            case Words text ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>"
                        .formatted(
                                at(text.x),
                                at(text.y),
                                text.size,
                                text.ink,
                                text.anchor.name().toLowerCase(Locale.ROOT),
                                text.bold ? " font-weight=\"700\"" : "",
                                escaped(text.text));
        };
    }

    /**
     * As PNG.
     *
     * @param times how many pixels a point has; 2 is sharp on a slide
     */
    public byte[] png(int times) {
        BufferedImage image = new BufferedImage(width * times, height * times, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.scale(times, times);
            shapes.forEach(shape -> draw(pen, shape));
        } finally {
            pen.dispose();
        }
        return PngFile.of(image);
    }

    private static void draw(Graphics2D pen, Shape shape) {
        switch (shape) {
            case Line line -> {
                pen.setColor(Color.decode(line.ink));
                pen.setStroke(
                        line.dashed
                                ? new BasicStroke(
                                        (float) line.width,
                                        BasicStroke.CAP_BUTT,
                                        BasicStroke.JOIN_MITER,
                                        10,
                                        new float[] {2, 3},
                                        0)
                                : new BasicStroke((float) line.width));
                pen.draw(new Line2D.Double(line.x1, line.y1, line.x2, line.y2));
            }
            case Dot dot -> {
                Ellipse2D disc =
                        new Ellipse2D.Double(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius);
                pen.setColor(Color.decode(dot.fill));
                pen.fill(disc);
                if (dot.rim != null) {
                    pen.setColor(Color.decode(dot.rim));
                    pen.setStroke(new BasicStroke((float) RIM));
                    pen.draw(disc);
                }
            }
            case Box box -> {
                pen.setColor(Color.decode(box.fill));
                pen.fill(new RoundRectangle2D.Double(box.x, box.y, box.width, box.height, 2 * ROUND, 2 * ROUND));
            }
            case Words text -> write(pen, text);
        }
    }

    private static void write(Graphics2D pen, Words text) {
        double wide = PrintedLetters.width(text.text) * text.size;
        double x = switch (text.anchor) {
            case START -> text.x;
            case MIDDLE -> text.x - wide / 2;
            case END -> text.x - wide;
        };
        Path2D letters = PrintedLetters.outline(text.text);
        letters.transform(new AffineTransform(text.size, 0, 0, -text.size, x, text.y));
        pen.setColor(Color.decode(text.ink));
        pen.fill(letters);
        if (text.bold) {
            pen.setStroke(new BasicStroke(text.size / 32f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(letters);
        }
    }

    private static String at(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
