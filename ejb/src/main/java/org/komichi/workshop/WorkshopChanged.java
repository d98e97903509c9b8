package org.komichi.workshop;

import java.time.ZoneId;
import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * When or where a workshop takes place has changed; fired in the transaction that changes it.
 *
 * @param zone in which the changes name times
 * @param people those with an active registration, in the order of arrival
 */
public record WorkshopChanged(
        List<Long> people, String workshop, Bilingual title, ZoneId zone, List<WorkshopChange> changes) {
    public WorkshopChanged {
        people = List.copyOf(people);
        changes = List.copyOf(changes);
    }
}
