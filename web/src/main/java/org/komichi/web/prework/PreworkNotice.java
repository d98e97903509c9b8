package org.komichi.web.prework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.komichi.prework.Preparation;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.workshop.WorkshopPage;
import org.komichi.workshop.Deadline;
import org.komichi.workshop.Prework;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.WorkshopSummary;

/** What is to be done before a workshop, to be read before one registers. */
@Named
@RequestScoped
public class PreworkNotice {
    @Inject
    WorkshopPage page;

    @Inject
    Preparation preparation;

    @Inject
    FrameBean frame;

    private List<Line> lines;

    /** One thing.
     * @param href the course that it belongs to; nothing for the questionnaire */
    public record Line(String label, String href) {}

    /** What is asked for; nothing when nothing is. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = preparation.asked(page.getSummary().workshop()).stream()
                    .map(task -> new Line(
                            task.label().in(frame.getLocale()),
                            task.module() == null
                                    ? ""
                                    : "/courses/" + task.module().course()))
                    .toList();
        }
        return lines;
    }

    public String getUntil() {
        WorkshopSummary summary = page.getSummary();
        return new Deadline(prework().until(), summary.zone()).words().in(frame.getLocale());
    }

    public boolean isCostsSeat() {
        return prework().costsSeats();
    }

    public long getLeastDays() {
        return Prework.LEAST.toDays();
    }

    /** Whether she has a seat, and so a checklist. */
    public boolean isSeated() {
        return page.getMine() != null && page.getMine().status() == RegistrationStatus.CONFIRMED;
    }

    private Prework prework() {
        return page.getSummary().workshop().terms().prework();
    }
}
