package org.komichi.editorial;

import java.time.Instant;
import java.time.LocalDate;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.shared.Bilingual;

/** A case in the editors' list.
 * @param published whether readers have a version of it
 * @param author null for cases that came with the application
 * @param reviewDueOn null before the first publication */
public record CaseRow(
        String slug,
        String number,
        Bilingual title,
        CaseStatus status,
        boolean published,
        Long author,
        Instant changedAt,
        LocalDate reviewDueOn) {}
