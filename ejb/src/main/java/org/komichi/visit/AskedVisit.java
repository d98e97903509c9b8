package org.komichi.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit that a learner wants to have signed off, as she tells it: codes only.
 *
 * @param form number of her form: sent twice, it is one sign-off
 * @param supervisor key of the register, or the address of a registered supervisor
 * @param on the day of the visit; null when she told none
 * @param activity code such as {@code EPA-1}; null or blank when it is about single competencies
 * @param competencies codes of the framework; empty when it is about an activity
 * @param ageBand code of the library's age bands
 * @param devices codes of the library's devices; may be empty
 * @param familyAgreed whether the family agreed to the visit
 */
public record AskedVisit(
        UUID form,
        String supervisor,
        LocalDate on,
        String activity,
        List<String> competencies,
        String ageBand,
        List<String> devices,
        boolean familyAgreed) {
    public AskedVisit {
        competencies = List.copyOf(competencies);
        devices = List.copyOf(devices);
    }
}
