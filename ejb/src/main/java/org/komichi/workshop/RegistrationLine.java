package org.komichi.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A registration in the organizer's book.
 *
 * @param arrival the place in the order of arrival, from 1
 * @param name null when she told none, or is gone
 * @param profession code of the profession list as she registered; may be null
 * @param station where she works; may be null
 * @param since from when it stands as it does
 * @param steps how it came to stand so, in order
 * @param unmet what the conditions that she did not meet when she applied are about
 * @param reason why she should come, in her words; null when she said nothing
 * @param refusal why she was refused, in the organizer's words; null otherwise
 * @param chosen the meetings she comes to; nothing for all
 * @param answers in the order of the questions
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
        List<RegistrationStep> steps,
        List<Eligibility.About> unmet,
        String reason,
        String refusal,
        Set<Long> chosen,
        List<Answer> answers) {
    public RegistrationLine {
        steps = List.copyOf(steps);
        unmet = List.copyOf(unmet);
        answers = List.copyOf(answers);
    }
}
