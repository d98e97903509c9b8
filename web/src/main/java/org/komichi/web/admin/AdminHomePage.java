package org.komichi.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.komichi.account.Accounts;
import org.komichi.identity.Organisations;
import org.komichi.notification.Message;
import org.komichi.notification.OutboxDesk;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;

/** Where administration begins: how much there is of what. */
@Named
@RequestScoped
public class AdminHomePage {
    private static final Paging COUNT_ONLY = new Paging(0, 1);

    @Inject
    Accounts accounts;

    @Inject
    Organisations organisations;

    @Inject
    OutboxDesk outbox;

    public long getPeople() {
        return accounts.list("", COUNT_ONLY, Sorting.NONE).total();
    }

    public int getOrganisations() {
        return organisations.all().size();
    }

    public long getQueued() {
        return outbox.messages(Message.State.QUEUED, COUNT_ONLY, Sorting.NONE).total();
    }

    public long getFailed() {
        return outbox.messages(Message.State.FAILED, COUNT_ONLY, Sorting.NONE).total();
    }

    public boolean isDelivering() {
        return outbox.delivers();
    }
}
