package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.workshop.AccommodationRequest;
import org.komichi.workshop.Accommodations;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /organizer/workshops/{slug}/accommodation}: what people need to take part. Apart from the list, for few eyes. */
@Named
@RequestScoped
public class AccommodationPage {
    /** What one person needs. */
    public record Row(String name, String status, String wish, String asked) {}

    @Inject
    Workshops workshops;

    @Inject
    Accommodations accommodations;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    private WorkshopSummary summary;
    private List<Row> rows;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        Texts texts = Texts.in(frame.getLocale());
        Moments moments = new Moments(summary.zone(), frame.getLocale());
        rows = accommodations.all(summary.workshop().slug()).stream()
                .map(line -> new Row(
                        line.name() == null ? texts.getString("workshop_organized.unnamed") : line.name(),
                        texts.getString("workshop_organized.status." + line.status()),
                        line.wish(),
                        moments.dateAndTime(line.askedAt())))
                .toList();
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The day on which the requests are deleted. */
    public String getDeleted() {
        return new Moments(summary.zone(), frame.getLocale())
                .date(summary.sessions().getLast().endsAt().plus(AccommodationRequest.KEPT));
    }

    public String getTitle() {
        return summary.workshop().title().in(frame.getLocale());
    }

    public String getBack() {
        return "/organizer/workshops/" + summary.workshop().slug();
    }
}
