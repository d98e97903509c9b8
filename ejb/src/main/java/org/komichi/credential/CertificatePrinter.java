package org.komichi.credential;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.komichi.shared.QrDrawing;

/**
 * Prints a certificate as PDF/A-2a and PDF/UA-1: it can be read aloud, and opens in many years as it does today. Fonts are
 * embedded (BIZ UDPMincho, and Noto Serif JP for rarer characters). Two printouts at most are made at the same time, because
 * each holds the fonts in memory.
 */
@ApplicationScoped
class CertificatePrinter {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);

    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    CertificatePrinter() {
        XRLog.setLoggingEnabled(false);
        templates.setClassLoaderForTemplateLoading(CertificatePrinter.class.getClassLoader(), "org/komichi/credential");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setLogTemplateExceptions(false);
        templates.setLocale(Locale.ROOT);
    }

    /**
     * The certificate as PDF.
     *
     * @param text what it says
     * @param address where it is verified; printed, and drawn as QR code
     * @param demo whether the certificate must say that it is fictional
     * @throws TooManyPrintouts when others have kept the presses for too long
     */
    byte[] print(CertificateText text, String address, boolean demo) {
        try {
            if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyPrintouts();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyPrintouts();
        }
        try {
            return pdf(html(text, address, demo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    /** The page before it is set; package-private so that a test can see that names are escaped. */
    String html(CertificateText text, String address, boolean demo) throws IOException {
        Map<String, Object> page = new HashMap<>();
        page.put("c", text);
        page.put("name", CertificateName.withoutSelectors(text.name()));
        page.put("nameSize", nameSize(text.name()));
        page.put("address", address);
        page.put("demo", demo);
        page.put("qr", QrDrawing.of(address));
        page.put("hours", hours(text.hours()));
        page.put("completed", JAPANESE_DAY.format(text.completedOn()));
        page.put("completedEn", ENGLISH_DAY.format(text.completedOn()));
        page.put("issued", JAPANESE_DAY.format(text.issuedOn()));
        page.put("issuedEn", ENGLISH_DAY.format(text.issuedOn()));
        page.put("kept", JAPANESE_DAY.format(text.keptUntil()));
        page.put("keptEn", ENGLISH_DAY.format(text.keptUntil()));
        page.put("ground", Base64.getEncoder().encodeToString(resource("stones.svg")));
        page.put("courseEn", english(text.course().en(), text.course().ja()));
        page.put("runEn", english(text.run().en(), text.run().ja()));
        StringWriter html = new StringWriter();
        try {
            templates.getTemplate("certificate.ftlh").process(page, html);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return CertificateName.withoutSelectors(html.toString());
    }

    private static byte[] pdf(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(200_000);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(() -> font("BIZUDPMincho-Regular.ttf"), "Mincho", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("NotoSerifJP-Rest.ttf"), "Rest", 400, FontStyle.NORMAL, true)
                    .useSVGDrawer(drawings)
                    .withProducer("Komichi")
                    // Nothing is fetched while a certificate is printed, whatever stands in it.
                    .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = CertificatePrinter.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    private static InputStream font(String file) {
        return CertificatePrinter.class.getResourceAsStream("/fonts/" + file);
    }

    /** A long name is set smaller, so that it stays on its line. */
    static int nameSize(String name) {
        int width = name.codePoints().map(point -> point < 0x2000 ? 11 : 20).sum();
        if (width <= 220) {
            return 27;
        }
        return width <= 360 ? 20 : 13;
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    }

    private static String english(String en, String ja) {
        return en == null || en.isBlank() ? ja : en;
    }
}
