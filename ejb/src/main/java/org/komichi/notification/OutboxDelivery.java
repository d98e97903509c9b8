package org.komichi.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.komichi.shared.JobTrouble;
import org.komichi.shared.Settings;

/** Sends what waits, every quarter of a minute, as long as an SMTP server is configured. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class OutboxDelivery {
    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    Settings settings;

    @Inject
    NextMessage next;

    @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void deliver() {
        if (settings.smtpUrl().isEmpty()) {
            return;
        }
        Postman postman = new Postman(settings.smtpUrl().get(), settings.mailFrom());
        try {
            for (int sent = 0; sent < AT_ONCE && next.deliver(postman); sent++) {
                LOG.finest("One message handled");
            }
        } catch (RuntimeException e) {
            JobTrouble.tell(LOG, "Messages could not be delivered; they keep waiting", e);
        }
    }

    /** The text of what was sent a month ago is gone; that it was sent stays. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    void forgetOldTexts() {
        next.forgetOldTexts();
    }
}
