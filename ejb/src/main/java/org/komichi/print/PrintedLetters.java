package org.komichi.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The shapes of letters, read from the fonts that we bring: a server needs no fonts of its own to draw them. The em is 1. */
final class PrintedLetters {
    private static final List<Face> FACES = Stream.of("BIZUDPMincho-Regular.ttf", "NotoSerifJP-Rest.ttf")
            .map(PrintedLetters::read)
            .toList();

    private record Face(TrueTypeFont font, CmapLookup letters, double em) {}

    private record Letter(Face face, int glyph) {}

    private PrintedLetters() {}

    /** How wide a text is. */
    static synchronized double width(String text) {
        return text.codePoints().mapToDouble(letter -> advance(find(letter))).sum();
    }

    /** Its outline, beginning at 0 and standing on 0, upwards. */
    static synchronized Path2D outline(String text) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int code : text.codePoints().toArray()) {
            Letter letter = find(code);
            double size = 1 / letter.face.em;
            try {
                GlyphData shape = letter.face.font.getGlyph().getGlyph(letter.glyph);
                if (shape != null && shape.getNumberOfContours() != 0) {
                    all.append(
                            new AffineTransform(size, 0, 0, size, x, 0).createTransformedShape(shape.getPath()), false);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            x += advance(letter);
        }
        return all;
    }

    private static double advance(Letter letter) {
        try {
            return letter.face.font.getAdvanceWidth(letter.glyph) / letter.face.em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Unknown to both fonts: the empty box of the first.
    private static Letter find(int code) {
        for (Face face : FACES) {
            int glyph = face.letters.getGlyphId(code);
            if (glyph != 0) {
                return new Letter(face, glyph);
            }
        }
        return new Letter(FACES.getFirst(), 0);
    }

    private static Face read(String file) {
        try (InputStream bytes = PrintedLetters.class.getResourceAsStream("/fonts/" + file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
