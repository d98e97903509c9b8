package org.komichi.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a host offers.
 *
 * @param form number of her form: sent twice, it is one offer
 * @param municipality JIS code of six digits
 * @param activities codes of what learners can take part in; at least one
 * @param devices codes of devices that she sees; may be empty
 * @param conditions in words; may be null
 * @param places how many learners she takes along, from 1 to 6
 * @param on the day; null by arrangement
 */
public record VisitOffer(
        UUID form,
        String municipality,
        List<String> activities,
        List<String> devices,
        String conditions,
        int places,
        LocalDate on) {
    public VisitOffer {
        activities = List.copyOf(activities);
        devices = List.copyOf(devices);
    }
}
