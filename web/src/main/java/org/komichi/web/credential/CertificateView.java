package org.komichi.web.credential;

import java.util.Locale;
import org.komichi.credential.CertificateText;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/**
 * What a certificate says, in the language of the page.
 *
 * @param run empty when it says the same as the course
 * @param workshop whether it certifies attendance at meetings
 */
public record CertificateView(
        String number,
        String code,
        String name,
        String course,
        String run,
        String organizer,
        String hours,
        String completedOn,
        String issuedOn,
        String keptUntil,
        boolean reviewed,
        boolean workshop) {
    static CertificateView of(CertificateText text, Locale locale) {
        Texts texts = Texts.in(locale);
        Moments moments = Moments.inJapan(locale);
        return new CertificateView(
                text.number(),
                text.groupedCode(),
                text.name(),
                text.course().in(locale),
                text.runSaysTheSame() ? "" : text.run().in(locale),
                text.organizer(),
                texts.format("credential.hours", text.hours()),
                moments.date(text.completedOn()),
                moments.date(text.issuedOn()),
                moments.date(text.keptUntil()),
                text.reviewed(),
                text.ofWorkshop());
    }
}
