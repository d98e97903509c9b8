package org.komichi.web.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.komichi.notification.MailChoices;
import org.komichi.notification.OptionalMail;
import org.komichi.web.identity.Going;

/** The part of {@code /my/profile/account} that says which mail one wants. */
@Named
@RequestScoped
public class MailChoicePage {
    @Inject
    MailChoices choices;

    @Inject
    Going going;

    private boolean notices;
    private boolean reminders;

    @PostConstruct
    void read() {
        Set<OptionalMail> wanted = choices.mine();
        notices = wanted.contains(OptionalMail.NOTICE);
        reminders = wanted.contains(OptionalMail.REMINDER);
    }

    public void save() throws IOException {
        Set<OptionalMail> wanted = EnumSet.noneOf(OptionalMail.class);
        if (notices) {
            wanted.add(OptionalMail.NOTICE);
        }
        if (reminders) {
            wanted.add(OptionalMail.REMINDER);
        }
        choices.choose(wanted);
        going.to("/my/profile/account?done=mailChosen");
    }

    public boolean isNotices() {
        return notices;
    }

    public void setNotices(boolean notices) {
        this.notices = notices;
    }

    public boolean isReminders() {
        return reminders;
    }

    public void setReminders(boolean reminders) {
        this.reminders = reminders;
    }
}
