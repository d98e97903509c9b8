package org.komichi.workshop;

import java.time.Instant;
import java.util.List;

/**
 * A registration in the organizer's book.
 *
 * @param arrival the place in the order of arrival, from 1
 * @param name null when she told none, or is gone
 * @param profession code of the profession list as she registered; may be null
 * @param station where she works; may be null
 * @param since from when it stands as it does
 * @param steps how it came to stand so, in order
 */
public record RegistrationLine(
        String code,
        long arrival,
        RegistrationStatus status,
        String name,
        String reading,
        String profession,
        String station,
        Instant since,
        List<RegistrationStep> steps) {
    public RegistrationLine {
        steps = List.copyOf(steps);
    }
}
