package org.komichi.web.prework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.prework.Checklist;
import org.komichi.prework.Preparation;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.workshop.MyRegistrationsPage;
import org.komichi.workshop.Deadline;

/** What somebody still does for the seats that she has, on the page of her registrations. */
@Named
@RequestScoped
public class PreworkChecklists {
    @Inject
    MyRegistrationsPage page;

    @Inject
    Preparation preparation;

    @Inject
    FrameBean frame;

    private Map<String, View> views;

    /** A checklist in the reader's language. */
    public record View(List<Line> lines, int done, String due, boolean costsSeat, boolean ready) {}

    /** One thing; nothing for an address when it cannot be opened now. */
    public record Line(String label, String href, boolean done) {}

    /** The checklist of a registration; none when nothing is to be done for it. */
    public List<View> of(String registration) {
        if (views == null) {
            Map<String, Checklist> checklists = preparation.mine(page.getRegistrations());
            views = page.getRegistrations().stream()
                    .filter(one -> checklists.containsKey(one.registered().code()))
                    .collect(Collectors.toMap(
                            one -> one.registered().code(),
                            one -> view(
                                    checklists.get(one.registered().code()),
                                    one.summary().zone())));
        }
        return Stream.ofNullable(views.get(registration))
                .filter(view -> !view.lines().isEmpty())
                .toList();
    }

    private View view(Checklist checklist, ZoneId zone) {
        return new View(
                checklist.lines().stream()
                        .map(line -> new Line(
                                line.label().in(frame.getLocale()),
                                line.href() == null ? "" : line.href(),
                                line.done()))
                        .toList(),
                checklist.done(),
                new Deadline(checklist.due(), zone).words().in(frame.getLocale()),
                checklist.costsSeat(),
                checklist.ready());
    }
}
