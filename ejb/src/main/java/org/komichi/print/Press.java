package org.komichi.print;

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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Prints as PDF/A-2a and PDF/UA-1: it can be read aloud, and opens in many years as it does today. Fonts are embedded (BIZ
 * UDPMincho, and Noto Serif JP for rarer characters). Two printouts at most are made at the same time, because each holds the
 * fonts in memory.
 */
@ApplicationScoped
public class Press {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    /** A press with its templates. */
    public Press() {
        XRLog.setLoggingEnabled(false);
        templates.setClassLoaderForTemplateLoading(Press.class.getClassLoader(), "org/komichi");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setLogTemplateExceptions(false);
        templates.setLocale(Locale.ROOT);
    }

    /**
     * A page before it is set. Values are escaped.
     *
     * @param template room and file, such as {@code paper/badges.ftlh}
     */
    public String page(String template, Map<String, ?> values) {
        StringWriter html = new StringWriter();
        try {
            templates.getTemplate(template).process(values, html);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /**
     * The page as PDF.
     *
     * @param html well-formed, with title, language and description
     * @throws TooManyPrintouts when others have kept the presses for too long
     */
    public byte[] pdf(String html) {
        try {
            if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyPrintouts();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyPrintouts();
        }
        try {
            return set(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    private static byte[] set(String html) throws IOException {
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
                    // Nothing is fetched while something is printed, whatever stands in it.
                    .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        }
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        return Press.class.getResourceAsStream("/fonts/" + file);
    }
}
