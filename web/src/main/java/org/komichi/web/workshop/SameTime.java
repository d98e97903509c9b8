package org.komichi.web.workshop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.workshop.Overlap;
import org.komichi.workshop.Overlaps;

/** What the reader has registered for at the same time as the workshop she looks at; looked for before she registers only. */
@Named
@RequestScoped
public class SameTime {
    /** A meeting of another workshop. */
    public record Meeting(String href, String title, String day, String span) {}

    @Inject
    WorkshopPage page;

    @Inject
    Overlaps overlaps;

    @Inject
    FrameBean frame;

    private List<Meeting> meetings;

    public List<Meeting> getMeetings() {
        if (meetings == null) {
            meetings = frame.isSignedIn() && page.isRegistrable()
                    ? overlaps.with(page.workshop()).stream().map(this::meeting).toList()
                    : List.of();
        }
        return meetings;
    }

    private Meeting meeting(Overlap overlap) {
        Moments moments = new Moments(overlap.zone(), frame.getLocale());
        return new Meeting(
                "/workshops/" + overlap.slug(),
                overlap.workshop().in(frame.getLocale()),
                moments.day(overlap.startsAt()),
                moments.span(overlap.startsAt(), overlap.endsAt()));
    }
}
