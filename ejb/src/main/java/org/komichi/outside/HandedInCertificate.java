package org.komichi.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody tells of a certificate when she hands it in.
 *
 * @param form number of the form: sent twice, it is handed in once
 * @param title what it is called, at most 60 characters
 * @param issuer who issued it, at most 50 characters
 * @param on the day it was issued; null when nothing was typed
 * @param until the last day on which it is valid; null when it says none
 * @param outcomes codes of what she thinks it shows, 1 to 10
 */
public record HandedInCertificate(
        UUID form, String title, String issuer, LocalDate on, LocalDate until, List<String> outcomes) {
    public HandedInCertificate {
        outcomes = List.copyOf(outcomes);
    }
}
