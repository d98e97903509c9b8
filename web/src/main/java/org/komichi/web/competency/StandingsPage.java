package org.komichi.web.competency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.competency.RecomputationProgress;
import org.komichi.competency.Recomputations;
import org.komichi.web.identity.Going;

/** {@code /admin/standings}: how far the levels of all people are computed, and having it done anew. */
@Named
@RequestScoped
public class StandingsPage {
    @Inject
    Recomputations recomputations;

    @Inject
    Going going;

    private List<RecomputationProgress> latest;

    @PostConstruct
    void load() {
        latest = recomputations.latest();
    }

    /** Called before the page is drawn, so that who may not see it is told so with the right status. */
    public void open() {
        // Asking for the list is all there is to do.
    }

    /** The one that is under way; null when none is. */
    public RecomputationProgress getUnderWay() {
        return latest.stream()
                .filter(RecomputationProgress::underWay)
                .findFirst()
                .orElse(null);
    }

    /** The ones that are finished, the newest first. */
    public List<RecomputationProgress> getFinished() {
        return latest.stream().filter(one -> !one.underWay()).toList();
    }

    /** Has the levels of everybody computed anew. */
    public void ask() throws IOException {
        recomputations.ask();
        going.to("/admin/standings?done=asked");
    }
}
