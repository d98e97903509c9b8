package org.komichi.workshop;

import java.util.List;
import org.komichi.shared.Bilingual;

/**
 * A workshop does not take place; fired in the transaction that ends its registrations.
 *
 * @param people those whose registration was active, in the order of arrival
 * @param reason in the organizer's words
 */
public record WorkshopCalledOff(List<Long> people, long runId, String workshop, Bilingual title, String reason) {
    public WorkshopCalledOff {
        people = List.copyOf(people);
    }
}
