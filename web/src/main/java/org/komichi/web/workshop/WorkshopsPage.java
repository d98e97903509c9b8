package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.shared.PageOf;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /workshops}: what is announced and not over. */
@Named
@RequestScoped
public class WorkshopsPage {
    private static final int ON_A_PAGE = 20;

    @Inject
    Workshops workshops;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Clock clock;

    private PageOf<WorkshopSummary> found;

    @PostConstruct
    void load() {
        found = workshops.upcoming(address.paging(ON_A_PAGE));
    }

    public List<WorkshopView> getCards() {
        Instant now = clock.instant();
        return found.items().stream()
                .map(summary -> WorkshopView.of(summary, now, frame.getLocale()))
                .toList();
    }

    public int getPage() {
        return found.page();
    }

    public boolean isMore() {
        return found.page() + 1 < found.pages();
    }
}
