package org.komichi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Moments JAPANESE = Moments.inJapan(Locale.JAPANESE);
    private static final Moments ENGLISH = Moments.inJapan(Locale.ENGLISH);
    private static final Instant EVENING_BEFORE_IN_LONDON = Instant.parse("2027-01-15T23:05:30Z");

    @Test
    void a_moment_falls_on_the_date_of_its_zone() {
        assertEquals("2027年1月16日", JAPANESE.date(EVENING_BEFORE_IN_LONDON));
        assertEquals("16 January 2027", ENGLISH.date(EVENING_BEFORE_IN_LONDON));
        assertEquals("2027年1月15日", new Moments(ZoneId.of("UTC"), Locale.JAPANESE).date(EVENING_BEFORE_IN_LONDON));
    }

    @Test
    void times_are_written_to_the_minute_and_in_logs_to_the_second() {
        assertEquals("2027年1月16日 8:05", JAPANESE.dateAndTime(EVENING_BEFORE_IN_LONDON));
        assertEquals("16 January 2027, 8:05", ENGLISH.dateAndTime(EVENING_BEFORE_IN_LONDON));
        assertEquals("2027-01-16 08:05:30", JAPANESE.exact(EVENING_BEFORE_IN_LONDON));
        assertEquals("2027-01-16 08:05:30", ENGLISH.exact(EVENING_BEFORE_IN_LONDON));
    }

    @Test
    void a_day_names_the_day_of_the_week() {
        assertEquals("2027年1月16日（土）", JAPANESE.day(EVENING_BEFORE_IN_LONDON));
        assertEquals("Sat 16 January 2027, 8:05", ENGLISH.dayAndTime(EVENING_BEFORE_IN_LONDON));
    }

    @Test
    void one_date_is_written_once_and_two_as_a_range() {
        LocalDate first = LocalDate.of(2027, 1, 16);
        assertEquals("2027年1月16日", JAPANESE.dates(first, first));
        assertEquals("2027年1月16日〜3月13日", JAPANESE.dates(first, LocalDate.of(2027, 3, 13)));
        assertEquals("16 January – 13 March 2027", ENGLISH.dates(first, LocalDate.of(2027, 3, 13)));
        assertEquals("2027年1月16日〜2028年1月16日", JAPANESE.dates(first, first.plusYears(1)));
        assertEquals("16 January 2027 – 16 January 2028", ENGLISH.dates(first, first.plusYears(1)));
    }

    @Test
    void a_span_names_the_day_of_its_end_only_when_it_ends_on_another() {
        Instant from = Instant.parse("2027-01-16T04:00:00Z");
        assertEquals("13:00–15:30", JAPANESE.span(from, from.plusSeconds(9000)));
        assertEquals("13:00–2027年1月17日（日）13:00", JAPANESE.span(from, from.plusSeconds(86_400)));
    }

    @Test
    void the_zone_has_a_name_people_use() {
        assertEquals("日本時間", JAPANESE.zoneName());
        assertEquals("Japan Time", ENGLISH.zoneName());
    }

    @Test
    void nothing_is_written_for_nothing() {
        assertEquals("", JAPANESE.date((LocalDate) null));
        assertEquals("", JAPANESE.date((Instant) null));
        assertEquals("", JAPANESE.exact(null));
    }
}
