package org.komichi.announcement;

import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.notification.Prose;
import org.komichi.shared.Bilingual;
import org.komichi.workshop.MeetingTime;
import org.komichi.workshop.Venue;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;

/** What the letters of this room say, as their templates want it. */
final class WorkshopLetters {
    static final String MESSAGE = "workshop-message";
    static final String REMINDER = "workshop-reminder";

    private WorkshopLetters() {}

    static Map<String, Object> message(WorkshopSummary summary, Draft draft) {
        Map<String, Object> values = workshop(summary);
        both(values, "subject", draft.subject());
        values.put("text", new Prose(draft.text().ja()));
        values.put("textEn", new Prose(draft.text().in(Locale.ENGLISH)));
        return values;
    }

    /** For people who have a seat: the way in stands in it. */
    static Map<String, Object> reminder(WorkshopSummary summary, WorkshopSession session) {
        Map<String, Object> values = workshop(summary);
        both(values, "meeting", session.title());
        both(values, "when", new MeetingTime(session.startsAt(), session.endsAt(), summary.zone()).words());
        values.put("zone", summary.zone().getDisplayName(TextStyle.FULL, Locale.JAPANESE));
        values.put("zoneEn", summary.zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        Venue venue = summary.workshop().venue();
        put(
                values,
                "place",
                Stream.of(venue.name(), venue.address())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining("　")));
        put(values, "mapLink", venue.mapLink());
        put(values, "meetingLink", venue.meetingLink());
        return values;
    }

    private static Map<String, Object> workshop(WorkshopSummary summary) {
        Map<String, Object> values = new HashMap<>();
        both(values, "title", summary.workshop().title());
        values.put("link", "/workshops/" + summary.workshop().slug());
        return values;
    }

    private static void both(Map<String, Object> values, String name, Bilingual text) {
        values.put(name, text.ja());
        values.put(name + "En", text.in(Locale.ENGLISH));
    }

    private static void put(Map<String, Object> values, String name, String text) {
        if (text != null && !text.isBlank()) {
            values.put(name, text);
        }
    }
}
