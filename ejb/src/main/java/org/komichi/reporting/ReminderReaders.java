package org.komichi.reporting;

import java.util.Collection;
import java.util.Set;

/** Knows who reads reminders; implemented by the room that sends them. */
public interface ReminderReaders {
    /** Those of these people who stopped reminders. */
    Set<Long> without(Collection<Long> people);
}
