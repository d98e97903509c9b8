package org.komichi.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komichi.credential.CertificateExamples.ADDRESS;
import static org.komichi.credential.CertificateExamples.certificateFor;
import static org.komichi.credential.CertificateExamples.workshopCertificateFor;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.print.Press;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class CertificatePrinterTest {
    private static CertificatePrinter printer;
    private static byte[] pdf;

    @BeforeAll
    static void print() {
        printer = new CertificatePrinter();
        printer.press = new Press();
        pdf = printer.print(certificateFor("森川 咲子"), ADDRESS, false);
    }

    @Test
    void it_says_who_completed_what_on_one_page() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document))
                    .contains("森川咲子", "在宅医向け小児在宅医療研修会", "KM-2026-7F3K9Q", "4F7K-9QXM-2B8R-T6WD")
                    .contains("2026年11月20日", "6時間", "医師監修前")
                    .contains("医療行為の許可や資格を示すものではありません")
                    .doesNotContain("架空です");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentInformation().getTitle()).contains("修了証", "KM-2026-7F3K9Q");
        }
    }

    @Test
    void of_a_workshop_it_says_attendance_and_nothing_about_a_review() throws IOException {
        byte[] workshop = printer.print(workshopCertificateFor("森川 咲子"), ADDRESS, false);
        try (PDDocument document = Loader.loadPDF(workshop)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document))
                    .contains("出席し、修了したことを証します", "12.5時間（休憩を除く）", "必須の回を含め", "出席の記録によります")
                    .doesNotContain("医師監修前")
                    .doesNotContain("監修を受けています")
                    .containsOnlyOnce("訪問看護師研修会");
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void an_independent_validator_finds_nothing_wrong(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as("rules broken")
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }

    @Test
    void it_says_in_its_metadata_what_it_is() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).containsPattern("pdfaid:part[>=\"]+2").containsPattern("pdfaid:conformance[>=\"]+A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田 一郎", "髙橋 花子", "山﨑 恵", "神山 太郎", "𠮟 辻󠄀", "O’Neill-森 Ana", "ハナコ デ ラ クルス"})
    void a_rare_character_is_printed_as_it_is_written(String name) throws IOException {
        byte[] printed = printer.print(certificateFor(CertificateName.clean(name)), ADDRESS, false);
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(text(document)).contains(CertificateName.clean(name).replace(" ", ""));
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void the_longest_name_and_markup_stay_on_one_page() throws IOException {
        String name = "<script>alert(1)</script>&amp;" + "長い名前".repeat(17);
        assertThat(printer.html(certificateFor(name), ADDRESS, false)).doesNotContain("<script>");
        try (PDDocument document = Loader.loadPDF(printer.print(certificateFor(name), ADDRESS, false))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document)).contains("<script>alert(1)</script>&amp;長い名前");
        }
    }

    @Test
    void the_qr_code_on_the_page_leads_to_the_verification() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 144);
            page = page.getSubimage(0, page.getHeight() * 3 / 4, page.getWidth() / 2, page.getHeight() / 4);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)));
            assertThat(read.getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void a_demonstration_says_so() throws IOException {
        byte[] printed = printer.print(certificateFor("森川 咲子"), ADDRESS, true);
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(text(document)).contains("これはデモです");
        }
    }

    @Test
    void many_at_once_are_all_printed() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            List<Future<byte[]>> printed = IntStream.range(0, 6)
                    .mapToObj(i -> crowd.submit(() -> printer.print(certificateFor("受講者 " + i), ADDRESS, false)))
                    .toList();
            for (Future<byte[]> one : printed) {
                assertThat(one.get()).hasSizeGreaterThan(10_000);
            }
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("[ \\u3000]", "");
    }
}
