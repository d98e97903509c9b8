package org.komichi.web.discussion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.discussion.GroupSpaces;
import org.komichi.discussion.InvitationOver;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /groups/{group}/join/{code}}: what one is asked to join. A link that is over says so. */
@Named
@RequestScoped
public class GroupJoinPage {
    @Inject
    GroupSpaces spaces;

    @Inject
    Address address;

    @Inject
    Going going;

    private GroupSpaces.Offer offer;

    @PostConstruct
    void load() {
        try {
            offer = spaces.offer(address.text("group"), address.text("code"));
        } catch (InvitationOver over) {
            offer = null;
        }
    }

    /** Joins. */
    public void join() throws IOException {
        spaces.join(address.text("group"), address.text("code"));
        going.to("/groups/" + address.text("group") + "?done=joined");
    }

    /** Null when the link is over. */
    public GroupSpaces.Offer getOffer() {
        return offer;
    }
}
