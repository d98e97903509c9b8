package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.komichi.shared.HealthSource;
import org.komichi.shared.Settings;

/** How it went with the mail server the last time: whether it took letters. Letters wait as long as it does not. */
@ApplicationScoped
public class MailServer implements HealthSource {
    private volatile boolean silent;

    @Inject
    Settings settings;

    /** It took a letter, or refused one with a reason.
     * @return whether it had been silent before */
    boolean answered() {
        boolean before = silent;
        silent = false;
        return before;
    }

    /** It could not be reached, or said nothing.
     * @return whether that is news */
    boolean saidNothing() {
        boolean news = !silent;
        silent = true;
        return news;
    }

    @Override
    public Health health() {
        if (settings.smtpUrl().isEmpty()) {
            return new Health("mail", Condition.OFF);
        }
        return new Health("mail", silent ? Condition.TROUBLE : Condition.UP);
    }
}
