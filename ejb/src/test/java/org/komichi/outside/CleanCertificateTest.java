package org.komichi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class CleanCertificateTest {
    @Test
    void a_pdf_keeps_its_pages_and_loses_its_author_and_whatever_would_run() throws IOException {
        byte[] handedIn;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Hanako Kakuu");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('opened')"));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            PDJavascriptNameTreeNode scripts = new PDJavascriptNameTreeNode();
            scripts.setNames(Map.of("later", new PDActionJavaScript("app.alert('later')")));
            names.setJavascript(scripts);
            document.getDocumentCatalog().setNames(names);
            handedIn = written(document);
        }
        try (PDDocument before = Loader.loadPDF(handedIn)) {
            assertThat(before.getDocumentInformation().getAuthor()).isEqualTo("Hanako Kakuu");
            assertThat(before.getDocumentCatalog().getOpenAction()).isNotNull();
            assertThat(before.getDocumentCatalog().getNames().getJavaScript()).isNotNull();
        }

        CleanCertificate clean = CleanCertificate.of(handedIn);

        assertThat(clean.type()).isEqualTo("application/pdf");
        try (PDDocument read = Loader.loadPDF(clean.bytes())) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
            assertThat(read.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(read.getDocumentCatalog().getNames().getJavaScript()).isNull();
        }
    }

    @Test
    void a_picture_is_what_its_content_says_and_is_written_anew() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        out.write("hidden behind the end".getBytes(StandardCharsets.ISO_8859_1));

        CleanCertificate clean = CleanCertificate.of(out.toByteArray());

        assertThat(clean.type()).isEqualTo("image/png");
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
    }

    @Test
    void what_nobody_could_look_at_is_refused() throws IOException {
        refused(new byte[0]);
        refused("<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8));
        refused("%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8));
        refused("PK\3\4 a zip that is called .pdf".getBytes(StandardCharsets.ISO_8859_1));
        try (PDDocument document = new PDDocument()) {
            refused(written(document));
            for (int page = 0; page < 21; page++) {
                document.addPage(new PDPage());
            }
            refused(written(document));
        }
        try (PDDocument locked = new PDDocument()) {
            locked.addPage(new PDPage());
            locked.protect(new StandardProtectionPolicy("owner", "password", new AccessPermission()));
            refused(written(locked));
        }
        byte[] large = Arrays.copyOf("%PDF-".getBytes(StandardCharsets.US_ASCII), CleanCertificate.LARGEST + 1);
        assertThatThrownBy(() -> CleanCertificate.of(large)).isInstanceOf(CertificateFileTooLarge.class);
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> CleanCertificate.of(file)).isInstanceOf(CertificateFileNeeded.class);
    }

    private static byte[] written(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
