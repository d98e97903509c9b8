package org.komichi.outside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A certificate from elsewhere as its holder and its checkers see it.
 *
 * @param holder whose it is; null when she told no name
 * @param profession code of hers, or null
 * @param until the last day on which it is valid; null when it says none
 * @param wished codes of what its holder thinks it shows
 * @param picture whether the file is a picture; a PDF otherwise
 * @param decidedAt when somebody checked it; null while it waits
 * @param decider who did; null while it waits, or when she told no name
 * @param outcomes codes of what it shows; empty unless it was accepted
 * @param level what it counts for, 1 to 3; 0 unless it was accepted
 * @param countsUntil the last day on which it counts; null when the framework decides
 * @param reason why it was refused; null otherwise
 */
public record SeenCertificate(
        String number,
        String holder,
        String profession,
        String title,
        String issuer,
        LocalDate on,
        LocalDate until,
        List<String> wished,
        boolean picture,
        CertificateState state,
        Instant handedInAt,
        Instant decidedAt,
        String decider,
        List<String> outcomes,
        int level,
        LocalDate countsUntil,
        String reason) {
    /** Whether its file is still here. */
    public boolean hasFile() {
        return state != CertificateState.TAKEN_BACK;
    }
}
