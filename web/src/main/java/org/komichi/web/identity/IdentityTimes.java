package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.komichi.web.frame.Language;

/** Days and moments as the pages of the account write them, in Japanese time. */
@Named
@RequestScoped
public class IdentityTimes {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    public String moment(Instant moment) {
        return format("yyyy年M月d日 HH:mm", "d MMM yyyy, HH:mm").format(moment.atZone(ZONE));
    }

    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, ZONE));
    }

    public String date(LocalDate day) {
        return format("yyyy年M月d日", "d MMM yyyy").format(day);
    }

    private DateTimeFormatter format(String ja, String en) {
        Locale locale = language.of(request);
        return DateTimeFormatter.ofPattern(locale.equals(Locale.ENGLISH) ? en : ja, locale);
    }
}
