package org.komichi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What calendars understand of our files, told by a reader that is not the writer. */
class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final String LONG = "小児の呼吸・栄養・急変を五回の土曜日に学びます。, ; \\ 改行\nつぎの行😀。".repeat(4);

    @Test
    void another_library_reads_what_is_written() {
        VEvent event = read(entry(CalendarEntry.Standing.CONFIRMED)).getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("訪問看護師研修会 1: 呼吸のケア");
        assertThat(event.getDescription().getValue()).isEqualTo(LONG);
        assertThat(event.getLocation().getValue()).isEqualTo("みなと会館（架空）, 2階");
        assertThat(event.getUid().getValue()).isEqualTo("session-7@komichi.example");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getUrl().getValue()).isEqualTo("https://komichi.example/workshops/x");
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void times_are_in_the_zone_of_the_workshop_and_bring_it_along() {
        ICalendar calendar = read(entry(CalendarEntry.Standing.CONFIRMED));
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2027-01-09T01:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2027-01-09T03:30:00Z");
        assertThat(calendar.getTimezoneInfo()
                        .getTimezone(event.getDateStart())
                        .getTimeZone()
                        .getID())
                .isEqualTo("Asia/Tokyo");
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
    }

    @Test
    void a_zone_with_daylight_saving_keeps_its_wall_clock() {
        CalendarEntry summer = at("2027-07-03T10:00+02:00[Europe/Berlin]");
        VEvent event = read(summer).getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2027-07-03T08:00:00Z");
    }

    @Test
    void what_does_not_take_place_says_so() {
        assertThat(read(entry(CalendarEntry.Standing.CANCELLED))
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .isCancelled())
                .isTrue();
    }

    @Test
    void a_day_of_a_plan_is_a_whole_day_that_leaves_her_free() {
        CalendarEntry one = entry(CalendarEntry.Standing.CONFIRMED);
        LocalDate day = LocalDate.of(2027, 2, 28);
        String file = CalendarFile.of(
                "こみち",
                List.of(new CalendarEntry(
                        "goal-4@komichi.example",
                        0,
                        one.standing(),
                        one.title(),
                        null,
                        null,
                        one.page(),
                        day,
                        day.plusDays(1))),
                NOW);
        assertThat(file).contains("DTSTART;VALUE=DATE:20270228\r\n", "DTEND;VALUE=DATE:20270301\r\n");
        ICalendar calendar = Biweekly.parse(file).first();
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(calendar.getTimezoneInfo().getComponents()).isEmpty();
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        assertThat(CalendarFile.of("こみち", List.of(entry(CalendarEntry.Standing.CONFIRMED)), NOW)
                        .split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void a_feed_with_nothing_in_it_is_still_a_calendar() {
        ICalendar calendar =
                Biweekly.parse(CalendarFile.of("こみち", List.of(), NOW)).first();
        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("こみち");
    }

    private static ICalendar read(CalendarEntry entry) {
        return Biweekly.parse(CalendarFile.of("こみち", List.of(entry), NOW)).first();
    }

    private static CalendarEntry at(String starts) {
        ZonedDateTime start = ZonedDateTime.parse(starts);
        return new CalendarEntry(
                "session-7@komichi.example",
                3,
                CalendarEntry.Standing.CONFIRMED,
                "訪問看護師研修会 1: 呼吸のケア",
                LONG,
                "みなと会館（架空）, 2階",
                URI.create("https://komichi.example/workshops/x"),
                start,
                start.plusMinutes(150));
    }

    private static CalendarEntry entry(CalendarEntry.Standing standing) {
        CalendarEntry one = at("2027-01-09T10:00+09:00[Asia/Tokyo]");
        return new CalendarEntry(
                one.uid(),
                one.sequence(),
                standing,
                one.title(),
                one.description(),
                one.location(),
                one.page(),
                one.starts(),
                one.ends());
    }
}
