package org.komichi.web.credential;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.komichi.credential.CertificateText;
import org.komichi.web.frame.Texts;

/** What a certificate says, in the language of the page. */
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
        boolean reviewed) {
    static CertificateView of(CertificateText text, Locale locale) {
        Texts texts = Texts.in(locale);
        return new CertificateView(
                text.number(),
                text.groupedCode(),
                text.name(),
                text.course().in(locale),
                text.run().in(locale),
                text.organizer(),
                texts.format("credential.hours", text.hours()),
                day(text.completedOn(), locale),
                day(text.issuedOn(), locale),
                day(text.keptUntil(), locale),
                text.reviewed());
    }

    static String day(LocalDate day, Locale locale) {
        return day == null
                ? ""
                : day.format(DateTimeFormatter.ofPattern(Texts.in(locale).getString("credential.day"), locale));
    }
}
