package org.komichi.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.komichi.print.Press;
import org.komichi.shared.QrDrawing;

/** Lays out a certificate and has it printed. */
@ApplicationScoped
class CertificatePrinter {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);

    @Inject
    Press press;

    /**
     * The certificate as PDF.
     *
     * @param text what it says
     * @param address where it is verified; printed, and drawn as QR code
     * @param demo whether the certificate must say that it is fictional
     * @throws org.komichi.print.TooManyPrintouts when others have kept the presses for too long
     */
    byte[] print(CertificateText text, String address, boolean demo) {
        try {
            return press.pdf(html(text, address, demo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return CertificateName.withoutSelectors(press.page("credential/certificate.ftlh", page));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = CertificatePrinter.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
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
