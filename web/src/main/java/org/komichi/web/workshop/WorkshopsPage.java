package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
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
        int page = address.find("page")
                .filter(number -> number.matches("[1-9][0-9]{0,4}"))
                .map(number -> Integer.parseInt(number) - 1)
                .orElse(0);
        found = workshops.upcoming(new Paging(page, ON_A_PAGE));
    }

    public List<WorkshopView> getCards() {
        Instant now = clock.instant();
        return found.items().stream()
                .map(summary -> WorkshopView.of(summary, now, frame.getLocale()))
                .toList();
    }

    /** The page before, from 1; 0 when there is none. */
    public int getBefore() {
        return found.page();
    }

    /** The page after, from 1; 0 when there is none. */
    public int getAfter() {
        return found.page() + 1 < found.pages() ? found.page() + 2 : 0;
    }
}
