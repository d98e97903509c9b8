package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.MeetingPlaces;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** The meetings that one comes to, on the page of a workshop where people choose them. */
@Named
@RequestScoped
public class ChosenSessions {
    @Inject
    WorkshopPage page;

    @Inject
    Workshops workshops;

    @Inject
    WorkshopRegistration registration;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private WorkshopSummary summary;
    private Map<Long, MeetingPlaces> places;
    private String[] chosen;

    @PostConstruct
    void load() {
        summary = page.summary();
        places = workshops.places(summary.workshop());
        chosen = open().filter(session ->
                        page.getMine() == null || page.getMine().sessions().contains(session.id()))
                .map(session -> session.id().toString())
                .toArray(String[]::new);
    }

    /** What one wants to come to; null where everybody comes to all. */
    Set<Long> wanted() {
        return isChoosing() ? Stream.of(chosen).map(Long::valueOf).collect(Collectors.toSet()) : null;
    }

    /** Comes to other meetings than before. */
    public void save() throws IOException {
        registration.choose(page.getMine().code(), wanted());
        going.to(page.getView().href() + "?done=saved");
    }

    /** Whether there is something to choose here. */
    public boolean isChoosing() {
        return summary.workshop().terms().choosing() && open().findAny().isPresent();
    }

    /** Whether she who has registered can choose others now. */
    public boolean isChangeable() {
        return isChoosing() && page.isCancellable();
    }

    /** The meetings that are not over and not everybody's, with how many places are left. */
    public List<SelectItem> getItems() {
        Moments moments = new Moments(summary.zone(), frame.getLocale());
        return open().map(session -> new SelectItem(session.id().toString(), label(session, moments)))
                .toList();
    }

    private Stream<WorkshopSession> open() {
        return summary.sessions().stream()
                .filter(session -> !session.required() && session.endsAt().isAfter(clock.instant()));
    }

    private String label(WorkshopSession session, Moments moments) {
        int left = places.getOrDefault(session.id(), MeetingPlaces.NONE).left();
        Texts texts = Texts.in(frame.getLocale());
        return texts.format(
                "workshop_sessions.one",
                session.position(),
                moments.day(session.startsAt()),
                moments.span(session.startsAt(), session.endsAt()),
                left > 0 ? texts.format("workshop_sessions.left", left) : texts.getString("workshop_sessions.full"));
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }
}
