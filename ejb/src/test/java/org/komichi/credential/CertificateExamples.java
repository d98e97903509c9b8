package org.komichi.credential;

import java.time.Instant;
import java.time.LocalDate;
import org.komichi.credential.Certificate.Achievement;
import org.komichi.shared.Bilingual;

/** Certificates to try things with. */
final class CertificateExamples {
    static final String ADDRESS = "https://komichi.example/verify/4F7K-9QXM-2B8R-T6WD";

    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private CertificateExamples() {}

    static Certificate issuedTo(String name) {
        return new Certificate(
                "KM-2026-7F3K9Q",
                "4F7K9QXM2B8RT6WD",
                7,
                name,
                3,
                new Bilingual("2026年秋の開催", "Autumn 2026"),
                "事務局",
                done(),
                TODAY);
    }

    static Certificate reissued(Certificate old, String name) {
        return old.reissue("KM-2026-000000", "0000000000000000", name, TODAY, NOW);
    }

    private static Achievement done() {
        return new Achievement("hd", new Bilingual("研修会", "Course"), 360, false, "course-1", TODAY.minusDays(1));
    }

    static CertificateText workshopCertificateFor(String name) {
        Bilingual series = new Bilingual("訪問看護師研修会（全5回）", "Visiting nurse series");
        return new CertificateText(
                "KM-2026-7F3K9Q",
                "4F7K9QXM2B8RT6WD",
                name,
                series,
                series,
                "川辺市小児在宅医療研修事務局（架空）",
                750,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2036, 11, 21),
                CertificateText.OF_WORKSHOP,
                false);
    }

    static CertificateText certificateFor(String name) {
        return new CertificateText(
                "KM-2026-7F3K9Q",
                "4F7K9QXM2B8RT6WD",
                name,
                new Bilingual("在宅医向け小児在宅医療研修会", "One-day course in paediatric home care for adult home-care doctors"),
                new Bilingual("2026年秋の開催（オンライン）", "Autumn 2026, online"),
                "川辺市小児在宅医療研修事務局（架空）",
                360,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2036, 11, 21),
                "course-1",
                false);
    }
}
