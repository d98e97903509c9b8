package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.komichi.shared.PageOf;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.AddressedRows;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.web.prework.PreworkFigures;
import org.komichi.workshop.Accommodations;
import org.komichi.workshop.MeetingPlaces;
import org.komichi.workshop.RegistrationBook;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopEditing;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}}: a workshop as its organizers see it, with everybody who registered. */
@Named
@RequestScoped
public class OrganizedWorkshopPage {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopEditing editing;

    @Inject
    RegistrationBook book;

    @Inject
    Accommodations accommodations;

    @Inject
    PreworkFigures prework;

    @Inject
    Going going;

    @Inject
    RegistrationWords words;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private WorkshopSummary summary;
    private WorkshopView view;
    private List<RegistrationWords.Group> groups;
    private AddressedRows<RegistrationWords.Row> rows;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        view = WorkshopView.of(summary, clock.instant(), frame.getLocale());
    }

    /** From now on everybody sees it. */
    public void publish() throws IOException {
        editing.publish(summary.workshop().slug());
        going.to(getBase() + "?done=published");
    }

    /** The draft goes, with everything that was prepared for it. */
    public void discard() throws IOException {
        editing.discard(summary.workshop().slug());
        going.to("/organizer/workshops?done=discarded");
    }

    public boolean isDraft() {
        return summary.workshop().state() == Workshop.State.DRAFT;
    }

    public boolean isCancelled() {
        return summary.workshop().state() == Workshop.State.CANCELLED;
    }

    /** A meeting, and how far it is taken. */
    public record MeetingRow(WorkshopView.Meeting meeting, MeetingPlaces places) {}

    /** The meetings where people choose them; nothing where everybody comes to all. */
    public List<MeetingRow> getMeetings() {
        Map<Long, MeetingPlaces> places = workshops.places(summary.workshop());
        return summary.sessions().stream()
                .filter(session -> places.containsKey(session.id()))
                .map(session -> new MeetingRow(view.meetings().get(session.position() - 1), places.get(session.id())))
                .toList();
    }

    /** Its address for organizers. */
    public String getBase() {
        return "/organizer/workshops/" + summary.workshop().slug();
    }

    public WorkshopSummary getSummary() {
        return summary;
    }

    public WorkshopView getView() {
        return view;
    }

    /** How many ask for something to be able to take part. */
    public long getAccommodations() {
        return accommodations.count(summary.workshop().slug());
    }

    /** The quotas and the common seats; nothing where all seats are common. */
    public List<RegistrationWords.Group> getGroups() {
        if (groups == null) {
            var all = book.seats(summary.workshop().slug());
            groups = all.size() == 1
                    ? List.of()
                    : all.stream()
                            .map(group -> words.group(group, summary.zone()))
                            .toList();
        }
        return groups;
    }

    public AddressedRows<RegistrationWords.Row> getRows() {
        if (rows == null) {
            rows = new AddressedRows<>(prework.address(getBase()), AddressedRows.SIZE, (paging, sorting) -> {
                String slug = summary.workshop().slug();
                var page = prework.isFiltered()
                        ? book.page(slug, prework.shown(), paging, sorting)
                        : book.page(slug, paging, sorting);
                return PageOf.of(
                        page.total(),
                        paging,
                        page.items().stream()
                                .map(line -> words.row(line, summary))
                                .toList());
            });
        }
        return rows;
    }
}
