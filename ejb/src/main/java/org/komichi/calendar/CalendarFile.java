package org.komichi.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes meetings as iCalendar (RFC 5545): the zones they are meant in with them, lines folded at 75 octets. */
final class CalendarFile {
    private static final String PRODUCT = "-//Komichi//Workshops//JA";
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    // The library folds after so many characters; in Japanese a line of 73 characters has more than 200 octets.
    private static final int UNFOLDED = 1_000_000;
    private static final int MOST_OCTETS = 75;

    private CalendarFile() {}

    /**
     * The whole file.
     *
     * @param name what calendars call the feed
     * @param now when it is written
     */
    static String of(String name, List<CalendarEntry> entries, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Method(Method.VALUE_PUBLISH));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.stream()
                .map(CalendarEntry::starts)
                .map(starts -> starts.query(TemporalQueries.zone()))
                .filter(Objects::nonNull)
                .distinct()
                .map(ZoneId::getId)
                .map(ZONES::getTimeZone)
                .filter(Objects::nonNull)
                .forEach(zone -> calendar.add(zone.getVTimeZone()));
        entries.forEach(entry -> calendar.add(event(entry, now)));
        StringWriter text = new StringWriter();
        try {
            // What we make is right by construction and held against another reader by a test; an empty feed is no
            // fault.
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(entry.starts()));
        event.add(new DtEnd<>(entry.ends()));
        event.add(new Summary(entry.title()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Status(entry.standing().name()));
        event.add(new Url(entry.page()));
        if (entry.starts() instanceof LocalDate) {
            // Who plans something for a day is not taken by it.
            event.add(ImmutableTransp.TRANSPARENT);
        }
        if (entry.description() != null) {
            event.add(new Description(entry.description()));
        }
        if (entry.location() != null) {
            event.add(new Location(entry.location()));
        }
        return event;
    }

    /** Lines of at most 75 octets without their end (RFC 5545, 3.1); no character is cut. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 8);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r') {
                if (octets + size > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += size;
            }
            folded.append(one);
            at += one.length();
        }
        return folded.toString();
    }
}
