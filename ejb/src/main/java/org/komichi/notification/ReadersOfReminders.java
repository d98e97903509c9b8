package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.komichi.reporting.ReminderReaders;

/** Who stopped reminders is not counted among those whom one reaches. */
@ApplicationScoped
class ReadersOfReminders implements ReminderReaders {
    @Inject
    MailChoices choices;

    @Override
    public Set<Long> without(Collection<Long> people) {
        return choices.withoutMail(OptionalMail.REMINDER, people);
    }
}
