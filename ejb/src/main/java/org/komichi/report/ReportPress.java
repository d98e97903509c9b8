package org.komichi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.komichi.print.Press;

/** Sets a report: as a document for word processors (WordprocessingML, ISO/IEC 29500), and as PDF. Both from the same blocks. */
@ApplicationScoped
public class ReportPress {
    /** The media type of the document. */
    public static final String DOCUMENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int PIXELS_A_POINT = 2;

    /** The width of the text, 160 mm, in the units of drawings (36,000 a millimetre). */
    private static final long TEXT_WIDTH = 160 * 36_000L;

    /** A part of the document, and the template that it is written by. */
    private record Part(String name, String template) {}

    /** What a document of this kind consists of beside its pictures; strict readers want the list of types first. */
    private static final List<Part> PARTS = List.of(
            new Part("[Content_Types].xml", "types"),
            new Part("_rels/.rels", "package"),
            new Part("docProps/core.xml", "properties"),
            new Part("word/_rels/document.xml.rels", "relations"),
            new Part("word/document.xml", "document"),
            new Part("word/styles.xml", "styles"),
            new Part("word/numbering.xml", "numbering"),
            new Part("word/settings.xml", "settings"),
            new Part("word/fontTable.xml", "fonts"),
            new Part("word/footer1.xml", "footer"));

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\p{Cs}]");

    @Inject
    Press press;

    /** A picture of the document: its number, and its size in the units of drawings. */
    public record Picture(int number, long width, long height) {}

    /** As a document that can be written on in. */
    public byte[] document(Report report) {
        List<Block.Figure> figures = figures(report);
        Map<String, Picture> pictures = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Block.Figure figure = figures.get(i);
            pictures.put(
                    figure.label(),
                    new Picture(
                            i + 1,
                            TEXT_WIDTH,
                            TEXT_WIDTH
                                    * figure.drawing().height()
                                    / figure.drawing().width()));
        }
        Map<String, Object> values = Map.of("report", report, "pictures", pictures);
        ByteArrayOutputStream out = new ByteArrayOutputStream(200_000);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Part part : PARTS) {
                String xml = press.page("report/docx/" + part.template() + ".ftlh", values);
                write(zip, part.name(), withoutForbidden(xml).getBytes(StandardCharsets.UTF_8));
            }
            zip.setLevel(Deflater.NO_COMPRESSION); // pictures are packed already
            for (Block.Figure figure : figures) {
                write(
                        zip,
                        "word/media/image" + pictures.get(figure.label()).number() + ".png",
                        figure.drawing().png(PIXELS_A_POINT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * As PDF.
     *
     * @throws org.komichi.print.TooManyPrintouts when others have kept the presses for too long
     */
    public byte[] pdf(Report report) {
        Map<String, String> pictures = new HashMap<>();
        figures(report)
                .forEach(figure -> pictures.put(
                        figure.label(),
                        Base64.getEncoder().encodeToString(figure.drawing().png(PIXELS_A_POINT))));
        return press.pdf(
                withoutForbidden(press.page("report/report.ftlh", Map.of("report", report, "pictures", pictures))));
    }

    private static List<Block.Figure> figures(Report report) {
        return report.blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .toList();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Texts that people typed may hold what no XML may. */
    private static String withoutForbidden(String xml) {
        // Millions of characters, nearly all of them of pictures: looked at one by one, and copied only when there is
        // something.
        return xml.codePoints().anyMatch(ReportPress::forbidden)
                ? FORBIDDEN.matcher(xml).replaceAll("")
                : xml;
    }

    private static boolean forbidden(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r'
                || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE
                || letter == 0xfffe
                || letter == 0xffff;
    }
}
