package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.komichi.notification.Message;
import org.komichi.notification.OutboxDesk;
import org.komichi.notification.OutboxDesk.MessageSummary;
import org.komichi.shared.PageOf;
import org.komichi.web.frame.Address;

/** Messages that wait, were sent, or could not be. */
@Named
@RequestScoped
public class AdminOutboxPage {
    @Inject
    Address address;

    @Inject
    OutboxDesk outbox;

    private PageOf<MessageSummary> found;

    public PageOf<MessageSummary> getFound() {
        if (found == null) {
            String wanted = getState();
            found = outbox.messages(wanted.isEmpty() ? null : Message.State.valueOf(wanted), address.paging());
        }
        return found;
    }

    /** The state in the filter; empty for all. */
    public String getState() {
        return address.find("state")
                .filter(value -> Arrays.stream(Message.State.values())
                        .anyMatch(state -> state.name().equals(value)))
                .orElse("");
    }

    public Message.State[] getStates() {
        return Message.State.values();
    }

    public boolean isDelivering() {
        return outbox.delivers();
    }

    public String getBase() {
        return "/admin/outbox?state=" + getState() + "&page=";
    }
}
