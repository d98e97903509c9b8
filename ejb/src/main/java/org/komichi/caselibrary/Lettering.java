package org.komichi.caselibrary;

import org.komichi.print.Letters;

/** How words come into a drawing: as words, or, for a press that has no fonts there, as their shapes. */
enum Lettering {
    TEXT {
        @Override
        void write(StringBuilder svg, String kind, String words, double x, double y, double size, String ink) {
            svg.append(
                    "<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
                            .formatted(
                                    kind,
                                    EcoMapDrawing.number(x),
                                    EcoMapDrawing.number(y),
                                    EcoMapDrawing.number(size),
                                    ink,
                                    escaped(words)));
        }
    },
    OUTLINES {
        @Override
        void write(StringBuilder svg, String kind, String words, double x, double y, double size, String ink) {
            svg.append("<path fill=\"%s\" d=\"%s\"/>".formatted(ink, Letters.path(words, x, y, size)));
        }
    };

    /** Writes a line of words, its middle at x, standing on y. */
    abstract void write(StringBuilder svg, String kind, String words, double x, double y, double size, String ink);

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
