package org.komichi.workshop;

import java.time.Instant;
import org.komichi.identity.PersonSummary;

/**
 * A registration as the organizer sees it.
 *
 * @param arrival the place in the order of arrival, from 1
 * @param name null when she told none, or is gone
 */
public record RegistrationSummary(
        String code, long arrival, RegistrationStatus status, String name, String profession, Instant registeredAt) {

    static RegistrationSummary of(Registration registration, PersonSummary person) {
        return new RegistrationSummary(
                registration.code(),
                registration.arrival(),
                registration.status(),
                person == null ? null : person.name(),
                registration.profession(),
                registration.registeredAt());
    }
}
