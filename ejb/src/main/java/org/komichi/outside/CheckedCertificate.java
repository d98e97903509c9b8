package org.komichi.outside;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody who looked at a certificate says that it shows.
 *
 * @param outcomes codes, 1 to 10
 * @param level 1 to 3
 * @param until the last day on which it counts; null when the framework decides
 */
public record CheckedCertificate(List<String> outcomes, int level, LocalDate until) {
    public CheckedCertificate {
        outcomes = List.copyOf(outcomes);
    }
}
