package org.komichi.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A workshop with its meetings and how full it is.
 *
 * @param zone in which its times are meant
 * @param free seats that nobody has; some of them may be kept for a profession
 * @param waiting how many are in line
 * @param open whether one can register now
 */
public record WorkshopSummary(
        Workshop workshop,
        ZoneId zone,
        List<WorkshopSession> sessions,
        int seated,
        int free,
        int waiting,
        boolean open) {

    static WorkshopSummary of(
            Workshop workshop,
            ZoneId zone,
            List<WorkshopSession> sessions,
            Map<RegistrationStatus, Long> counts,
            Instant now) {
        int seated = counts.entrySet().stream()
                .filter(count -> count.getKey().seated())
                .mapToInt(count -> count.getValue().intValue())
                .sum();
        return new WorkshopSummary(
                workshop,
                zone,
                List.copyOf(sessions),
                seated,
                workshop.seats() - seated,
                counts.getOrDefault(RegistrationStatus.WAITLISTED, 0L).intValue(),
                workshop.open(now));
    }
}
