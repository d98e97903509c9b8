package org.komichi.workshop;

import java.time.Instant;
import java.util.List;

/**
 * What somebody is told about her registration.
 *
 * @param code what people and programs know it by
 * @param position her place among those who wait for the same seats, from 1; null when she does not wait
 * @param offerUntil until when an offered seat is kept; null otherwise
 * @param sessions numbers of the meetings it is for
 */
public record Registered(
        String code, RegistrationStatus status, Integer position, Instant offerUntil, List<Long> sessions) {}
