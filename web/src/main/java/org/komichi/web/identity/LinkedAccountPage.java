package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.komichi.singlesignon.MyLinkedAccount;
import org.komichi.singlesignon.SingleSignOn;
import org.komichi.web.frame.Language;

/** The part of {@code /my/profile/security} about the account of another house. */
@Named
@RequestScoped
public class LinkedAccountPage {
    @Inject
    HttpServletRequest request;

    @Inject
    MyLinkedAccount linked;

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    Language language;

    @Inject
    OwnProof proof;

    @Inject
    BySession session;

    @Inject
    Going going;

    /** Whether there is another house at all. */
    public boolean isPossible() {
        return singleSignOn.on();
    }

    public String getHouse() {
        return singleSignOn.name(language.of(request));
    }

    /** Since when she is linked; null when she is not. */
    public Instant getSince() {
        return linked.since().orElse(null);
    }

    /** Takes the link off. */
    public void unlink() throws IOException {
        session.renew(request, linked.unlink(proof.shown()));
        going.to(NextAddress.SET_UP_SECOND_FACTOR + "?done=unlinked");
    }
}
