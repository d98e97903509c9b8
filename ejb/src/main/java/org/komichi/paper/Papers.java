package org.komichi.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.identity.Role;
import org.komichi.print.Press;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** Prints what lies on the table on the day. Each printout is written down: it takes names out of the house. */
@Stateless
@RolesAllowed(Role.Name.ORGANIZER)
public class Papers {
    /** What can be printed. */
    public enum Kind {
        /** Everybody with profession and station, in the order of names. */
        ROSTER,
        /** A line for each and a column for each meeting, to be signed. */
        SIGNATURES,
        /** Ten badges on a sheet, to be cut. */
        BADGES,
        /** A sheet for each group, to be put on its table. */
        GROUPS
    }

    private static final int BADGES_IN_A_ROW = 2;

    @Inject
    Workshops workshops;

    @Inject
    Guests guests;

    @Inject
    Professions professions;

    @Inject
    Press press;

    @Inject
    AuditTrail audit;

    /**
     * A printout as PDF, in Japanese as the day is.
     *
     * @throws org.komichi.shared.NotFound when the workshop is another team's
     * @throws org.komichi.print.TooManyPrintouts when others print too much at this moment
     */
    public byte[] print(String slug, Kind kind) {
        WorkshopSummary summary = workshops.organized(slug);
        audit.record(
                "workshop-paper-printed",
                "workshop",
                summary.workshop().id(),
                kind.name().toLowerCase(Locale.ROOT));
        Map<String, Object> page = new HashMap<>();
        page.put("title", summary.workshop().title().ja());
        page.put("venue", summary.workshop().venue().name());
        page.put(
                "meetings",
                summary.sessions().stream()
                        .map(session -> meeting(session, summary.zone()))
                        .toList());
        List<Guest> all = Stream.concat(guests.of(slug).stream(), guests.madeUp(slug).stream())
                .toList();
        page.put("guests", lines(all));
        switch (kind) {
            case BADGES -> page.put("rows", rows(lines(all), BADGES_IN_A_ROW));
            case GROUPS ->
                page.put("groups", guests.groups(slug).stream().map(this::lines).toList());
            default -> {
                // the list of guests is all it takes
            }
        }
        return press.pdf(press.page("paper/" + kind.name().toLowerCase(Locale.ROOT) + ".ftlh", page));
    }

    private static Map<String, Object> meeting(WorkshopSession session, ZoneId zone) {
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("M月d日（E）", Locale.JAPANESE).withZone(zone);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("H:mm").withZone(zone);
        return Map.of(
                "id", session.id(),
                "number", session.position(),
                "title", session.title().ja(),
                "day", day.format(session.startsAt()),
                "time", time.format(session.startsAt()) + "–" + time.format(session.endsAt()));
    }

    private List<Map<String, Object>> lines(List<Guest> some) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> line(i + 1, some.get(i)))
                .toList();
    }

    private Map<String, Object> line(int number, Guest guest) {
        return Map.of(
                "number", number,
                "chosen", List.copyOf(guest.chosen()),
                "name", guest.name(),
                "reading", guest.reading(),
                "profession",
                        professions
                                .find(guest.profession())
                                .map(Profession::label)
                                .map(label -> label.ja())
                                .orElse(""),
                "station", guest.station() == null ? "" : guest.station());
    }

    private static <T> List<List<T>> rows(List<T> all, int columns) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + columns)
                .mapToObj(i -> all.subList(i, Math.min(i + columns, all.size())))
                .toList();
    }
}
