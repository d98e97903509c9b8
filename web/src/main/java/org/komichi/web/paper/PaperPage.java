package org.komichi.web.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.identity.Profession;
import org.komichi.identity.Professions;
import org.komichi.paper.Guest;
import org.komichi.paper.Guests;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FormChanges;
import org.komichi.web.frame.FormChanges.Was;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}/paper}: printouts, and groups that are mixed at a click and put right by hand. */
@Named
@RequestScoped
public class PaperPage {
    private static final String FIELD = "group:";
    private static final int USUAL_SIZE = 6;

    @Inject
    Workshops workshops;

    @Inject
    Guests guests;

    @Inject
    Professions professions;

    @Inject
    FormChanges changes;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private WorkshopSummary summary;
    private List<Group> groups;
    private List<Seat> without;
    private int people;
    private Integer number;

    /** A group, its number from 1. */
    public record Group(int number, String name, List<Seat> seats) {}

    /** Somebody at a table, with the field that moves her. */
    public record Seat(String name, String about, boolean experienced, String field, Was was, String group) {}

    @PostConstruct
    void load() {
        String slug = address.text("slug");
        summary = workshops.organized(slug);
        List<List<Guest>> found = guests.groups(slug);
        groups = IntStream.range(0, found.size())
                .mapToObj(i -> new Group(
                        i + 1,
                        Texts.in(frame.getLocale()).format("paper_paper.group", i + 1),
                        found.get(i).stream().map(guest -> seat(guest, i)).toList()))
                .toList();
        without = guests.without(slug).stream().map(guest -> seat(guest, -1)).toList();
        people = without.size()
                + groups.stream().mapToInt(group -> group.seats().size()).sum();
        number = groups.isEmpty() ? Math.max(1, (people + USUAL_SIZE - 1) / USUAL_SIZE) : groups.size();
    }

    /** Mixes the groups anew. */
    public void mix() throws IOException {
        guests.mix(summary.workshop().slug(), number == null ? 0 : number);
        going.to(getBase() + "/paper?done=mixed#groups");
    }

    /** Moves those whose group was changed on this page; what another tab did to the others stays. */
    public void move() throws IOException {
        List<String> fields = Stream.concat(groups.stream().flatMap(group -> group.seats().stream()), without.stream())
                .map(Seat::field)
                .toList();
        for (Map.Entry<String, List<String>> change : changes.of(fields).entrySet()) {
            if (!change.getValue().isEmpty()) {
                guests.move(
                        summary.workshop().slug(),
                        change.getKey().substring(FIELD.length()),
                        Integer.parseInt(change.getValue().getFirst()));
            }
        }
        going.to(getBase() + "/paper?done=moved#groups");
    }

    private Seat seat(Guest guest, int group) {
        String field = FIELD + guest.registration();
        String stored = group < 0 ? "" : String.valueOf(group);
        List<String> about = new ArrayList<>();
        professions
                .find(guest.profession())
                .map(Profession::label)
                .ifPresent(label -> about.add(label.in(frame.getLocale())));
        if (guest.station() != null) {
            about.add(guest.station());
        }
        return new Seat(
                guest.name(),
                String.join("　", about),
                guest.experienced(),
                field,
                changes.was(field, stored.isEmpty() ? List.of() : List.of(stored)),
                stored);
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    /** The address of the workshop for its organizers. */
    public String getBase() {
        return "/organizer/workshops/" + summary.workshop().slug();
    }

    /** Where the printouts are. */
    public String getFiles() {
        return "/organizer/papers/" + summary.workshop().slug();
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** Who has a seat and sits in no group yet. */
    public List<Seat> getWithout() {
        return groups.isEmpty() ? List.of() : without;
    }

    public int getPeople() {
        return people;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
