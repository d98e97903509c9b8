package org.komichi.web.operation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.operation.RetentionDesk;
import org.komichi.operation.RetentionDesk.Done;
import org.komichi.operation.RetentionDesk.Kind;
import org.komichi.web.identity.Going;

/** {@code /admin/retention}: what would go now, what went, and a button that does not wait for the night. */
@Named
@RequestScoped
public class RetentionPage {
    @Inject
    RetentionDesk desk;

    @Inject
    Going going;

    private List<Kind> kinds;
    private List<Done> runs;

    /** Called before the page is drawn, so that who may not see it is told so with the right status. */
    public void open() {
        kinds = desk.kinds();
    }

    public List<Kind> getKinds() {
        if (kinds == null) {
            open();
        }
        return kinds;
    }

    /** The latest runs in which anything went, went wrong or goes on. */
    public List<Done> getRuns() {
        if (runs == null) {
            runs = desk.runs().stream()
                    .filter(run -> run.gone() > 0 || run.failed() || run.running() || run.asked())
                    .limit(30)
                    .toList();
        }
        return runs;
    }

    /** The runs that go on at this moment. */
    public List<Done> getRunning() {
        return getRuns().stream().filter(Done::running).toList();
    }

    /** Goes through a kind now. */
    public void start(String kind) throws IOException {
        desk.start(kind);
        going.to("/admin/retention?done=started");
    }
}
