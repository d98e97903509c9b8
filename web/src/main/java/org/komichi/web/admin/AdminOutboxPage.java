package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.komichi.notification.Message;
import org.komichi.notification.OutboxDesk;
import org.komichi.notification.OutboxDesk.MessageSummary;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.AddressedRows;

/** Messages that wait, were sent, or could not be. */
@Named
@RequestScoped
public class AdminOutboxPage {
    @Inject
    Address address;

    @Inject
    OutboxDesk outbox;

    private AddressedRows<MessageSummary> rows;

    public AddressedRows<MessageSummary> getRows() {
        if (rows == null) {
            Message.State wanted = getState().isEmpty() ? null : Message.State.valueOf(getState());
            rows = new AddressedRows<>(
                    AddressedRows.with("/admin/outbox", "state", getState()),
                    AddressedRows.SIZE,
                    (paging, sorting) -> outbox.messages(wanted, paging, sorting));
        }
        return rows;
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
}
