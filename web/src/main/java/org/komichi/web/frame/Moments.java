package org.komichi.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.komichi.shared.Japan;

/**
 * Dates and times as every page writes them in the reader's language. A date is the day alone; a day names the day of
 * the week too, for what one goes to. Nothing is written for null.
 *
 * @param zone where the clock hangs
 * @param reader Japanese or English
 */
public record Moments(ZoneId zone, Locale reader) {

    /** In Japanese time, for what belongs to no run. */
    public static Moments inJapan(Locale reader) {
        return new Moments(Japan.ZONE, reader);
    }

    /** 2027年1月16日. */
    public String date(LocalDate date) {
        return date == null ? "" : formatter(japanese() ? "y年M月d日" : "d MMMM y").format(date);
    }

    /** 2027年1月16日, the day on which it is that moment here. */
    public String date(Instant moment) {
        return moment == null ? "" : date(at(moment).toLocalDate());
    }

    /** 2027年1月16日〜3月13日, or the one date; the year twice only when there are two. */
    public String dates(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        boolean oneYear = first.getYear() == last.getYear();
        return japanese()
                ? date(first) + "〜" + (oneYear ? formatter("M月d日").format(last) : date(last))
                : (oneYear ? formatter("d MMMM").format(first) : date(first)) + " – " + date(last);
    }

    /** 2027年1月16日 9:05. */
    public String dateAndTime(Instant moment) {
        return format(moment, japanese() ? "y年M月d日 H:mm" : "d MMMM y, H:mm");
    }

    /** 1月16日 9:05, of what was hours ago. */
    public String lately(Instant moment) {
        return format(moment, japanese() ? "M月d日 H:mm" : "d MMMM, H:mm");
    }

    /** 2027-01-16 09:05:30, for logs, where lines are compared. */
    public String exact(Instant moment) {
        return format(moment, "yyyy-MM-dd HH:mm:ss");
    }

    /** 2027年1月16日（土）. */
    public String day(Instant moment) {
        return format(moment, japanese() ? "y年M月d日（E）" : "EEE d MMMM y");
    }

    /** 2027年1月16日（土）9:05. */
    public String dayAndTime(Instant moment) {
        return format(moment, japanese() ? "y年M月d日（E）H:mm" : "EEE d MMMM y, H:mm");
    }

    /** 2027年1月16日（土）〜2027年3月13日（土）, or the one day. */
    public String days(Instant from, Instant to) {
        return sameDay(from, to) ? day(from) : day(from) + (japanese() ? "〜" : " – ") + day(to);
    }

    /** 13:00–15:30; with the day of its end when that is another one. */
    public String span(Instant from, Instant to) {
        return format(from, "H:mm") + "–" + (sameDay(from, to) ? format(to, "H:mm") : dayAndTime(to));
    }

    /** 日本時間. */
    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, reader);
    }

    private boolean sameDay(Instant one, Instant other) {
        return at(one).toLocalDate().equals(at(other).toLocalDate());
    }

    private String format(Instant moment, String pattern) {
        return moment == null ? "" : formatter(pattern).format(at(moment));
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, reader);
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }

    private boolean japanese() {
        return reader.getLanguage().equals("ja");
    }
}
