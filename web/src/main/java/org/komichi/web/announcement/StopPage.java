package org.komichi.web.announcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.notification.MailChoices;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/**
 * {@code /unsubscribe/{token}}: stops mail of a kind, and takes it back. Opening it changes nothing, for mail scanners open
 * every link; a mail program that posts to it for its user stops the mail at once (RFC 8058).
 */
@Named
@RequestScoped
public class StopPage {
    private static final String ONE_CLICK = "List-Unsubscribe";

    @Inject
    HttpServletRequest request;

    @Inject
    MailChoices choices;

    @Inject
    Address address;

    @Inject
    Going going;

    private MailChoices.Choice choice;

    /** Called before the page is drawn, so that a link that is none of ours answers 404. */
    public void open() {
        choices.read(token());
        if ("POST".equals(request.getMethod()) && "One-Click".equals(request.getParameter(ONE_CLICK))) {
            choices.stop(token());
        }
    }

    public void stop() throws IOException {
        choices.stop(token());
        going.to("/unsubscribe/" + token() + "?done=stopped");
    }

    public void resume() throws IOException {
        choices.resume(token());
        going.to("/unsubscribe/" + token() + "?done=resumed");
    }

    public String getKind() {
        return choice().kind().name();
    }

    public boolean isStopped() {
        return choice().stopped();
    }

    private MailChoices.Choice choice() {
        if (choice == null) {
            choice = choices.read(token());
        }
        return choice;
    }

    private String token() {
        return address.text("token");
    }
}
