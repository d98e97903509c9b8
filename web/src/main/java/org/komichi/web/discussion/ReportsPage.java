package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.discussion.Moderation;
import org.komichi.discussion.Posting;
import org.komichi.shared.NotAllowed;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /groups/reports}: reported posts that wait for a decision; {@code ?report=…} names the one that is to be hidden. */
@Named
@RequestScoped
public class ReportsPage {
    @Inject
    Moderation moderation;

    @Inject
    Address address;

    @Inject
    Going going;

    private List<Moderation.Waiting> waiting;
    private String reason;

    @PostConstruct
    void load() {
        if (!moderation.moderates()) {
            throw new NotAllowed();
        }
        waiting = moderation.waiting();
    }

    /** Hides the post that the address names. */
    public void hide() throws IOException {
        moderation.hide(address.number("report"), reason);
        going.to("/groups/reports?done=hidden");
    }

    /** Leaves a post. */
    public void leave(long report) throws IOException {
        moderation.leave(report);
        going.to("/groups/reports?done=left");
    }

    public List<Moderation.Waiting> getWaiting() {
        return waiting;
    }

    public Moderation.Waiting getHiding() {
        String report = address.find("report").orElse("");
        return waiting.stream()
                .filter(one -> String.valueOf(one.report()).equals(report))
                .findFirst()
                .orElse(null);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getLongest() {
        return Posting.LONGEST_REASON;
    }
}
