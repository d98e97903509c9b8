package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.notification.OutboxDesk;
import org.komichi.notification.OutboxDesk.MessageDetail;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** One message. */
@Named
@RequestScoped
public class AdminMessagePage {
    @Inject
    Address address;

    @Inject
    OutboxDesk outbox;

    @Inject
    Going going;

    private MessageDetail message;

    public MessageDetail getMessage() {
        if (message == null) {
            message = outbox.get(address.number("id"));
        }
        return message;
    }

    public void resend() throws IOException {
        outbox.resend(address.number("id"));
        going.to("/admin/outbox/" + address.number("id") + "?done=queued");
    }
}
