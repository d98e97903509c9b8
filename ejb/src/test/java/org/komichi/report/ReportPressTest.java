package org.komichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.print.Drawing;
import org.komichi.print.Drawing.Anchor;
import org.komichi.print.Press;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportPressTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final ReportPress PRESS = new ReportPress();
    private static Map<String, byte[]> parts;
    private static Document text;

    @BeforeAll
    static void set() throws Exception {
        PRESS.press = new Press();
        parts = unzipped(PRESS.document(report("ja")));
        text = xml("word/document.xml");
    }

    @Test
    void every_part_of_the_document_is_well_formed_and_has_its_relation() throws Exception {
        for (String part : parts.keySet()) {
            if (!part.endsWith(".png")) {
                assertThat(xml(part)).as(part).isNotNull();
            }
        }
        String relations = new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        assertThat(relations).contains("media/image1.png");
        assertThat(parts).containsKey("word/media/image1.png");
    }

    @Test
    void headings_are_headings_and_table_heads_are_repeated() {
        assertThat(styles()).contains("Title", "Heading1", "Heading2", "Caption", "FigureCaption", "ListBullet");
        assertThat(text.getElementsByTagNameNS(W, "tblHeader").getLength()).isEqualTo(1);
    }

    @Test
    void japanese_has_a_japanese_font() throws Exception {
        Element fonts = (Element)
                xml("word/styles.xml").getElementsByTagNameNS(W, "rFonts").item(0);
        assertThat(fonts.getAttributeNS(W, "eastAsia")).isEqualTo("游明朝");
    }

    @Test
    void a_picture_is_told_in_words_in_both_places() {
        assertThat(text.getElementsByTagNameNS("*", "docPr")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("descr")
                        .getNodeValue())
                .isEqualTo("理解は2から3");
        assertThat(text.getElementsByTagNameNS("*", "cNvPr")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("descr")
                        .getNodeValue())
                .isEqualTo("理解は2から3");
    }

    @Test
    void what_was_typed_cannot_break_the_document() {
        assertThat(text.getDocumentElement().getTextContent())
                .contains("<会場> & \"ホール\"")
                .doesNotContain("\u0001");
    }

    @Test
    void a_caption_carries_its_number_and_where_it_came_from() {
        assertThat(text.getDocumentElement().getTextContent()).contains("表1", "EV-hd/PRE-POST", "図1");
    }

    @Test
    void the_pdf_says_the_same() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.pdf(report("ja")))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("成果報告書", "課題会場", "表1", "EV-hd/PRE-POST", "図1", "<会場>&\"ホール\"", "ここに書く");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void the_pdf_keeps_for_years_and_can_be_read_aloud(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = PRESS.pdf(report("ja"));
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .isEmpty();
        }
    }

    @Test
    void a_drawing_as_picture_is_as_sharp_as_asked_and_not_blank() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(drawing().png(2)));
        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(200);
        int ink = 0;
        for (int x = 0; x < 100; x++) {
            for (int y = 40; y < 100; y++) {
                ink += (picture.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        // The word in the upper left corner, whatever fonts the machine has.
        assertThat(ink).isGreaterThan(100);
    }

    @Test
    void a_drawing_as_svg_keeps_its_words() {
        assertThat(drawing().svg()).contains("<title>動き &lt;1&gt;</title>", "<desc>理解は2から3</desc>", ">理解</text>");
    }

    private static Drawing drawing() {
        return new Drawing(200, "動き <1>", "理解は2から3")
                .high(100)
                .words(4, 40, 20, "#000000", true, Anchor.START, "理解")
                .line(0, 60, 200, 60, "#1d665f", 2)
                .dot(150, 60, 5, "#ffffff", "#1d665f")
                .box(160, 60, 20, 20, "#a3532a");
    }

    private static Report report(String language) {
        ReportDraft draft = new ReportDraft("表", "図")
                .heading(1, "1　課題")
                .heading(2, "会場")
                .add(
                        new Block.Paragraph("<会場> & \"ホール\"\u0001"),
                        new Block.Points(List.of("一つ目", "二つ目")),
                        new Block.ToWrite("ここに書く"))
                .table(
                        "人数",
                        "EV-hd/PRE-POST",
                        "回答",
                        List.of(new Block.Column("項目", 70, false), new Block.Column("人数", 30, true)),
                        List.of(List.of("医師", "12")))
                .figure("動き", "EV-hd/PRE-POST", "回答", drawing());
        return new Report(language, "成果報告書", "第2期", "下書き", draft.blocks());
    }

    private static List<String> styles() {
        List<String> styles = new java.util.ArrayList<>();
        var found = text.getElementsByTagNameNS(W, "pStyle");
        for (int i = 0; i < found.getLength(); i++) {
            styles.add(((Element) found.item(i)).getAttributeNS(W, "val"));
        }
        return styles;
    }

    private static Document xml(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }
}
