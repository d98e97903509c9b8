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
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;
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
    ServiceSettings chosen;

    @Inject
    NextMessage next;

    /** Sends what waits, until nothing does or the mail server does not answer. */
    @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void deliver() {
        if (settings.smtpUrl().isEmpty()) {
            return;
        }
        Postman postman = new Postman(
                settings.smtpUrl().get(),
                settings.mailFrom(),
                chosen.value(Setting.SENDER_NAME),
                settings.smtpPatience());
        try {
            for (int sent = 0; sent < AT_ONCE && next.deliver(postman); sent++) {
                LOG.finest("One message handled");
            }
        } catch (RuntimeException e) {
            JobTrouble.tell(LOG, "Messages could not be delivered; they keep waiting", e);
        }
    }
}
