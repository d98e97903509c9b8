package org.komichi.editorial;

import java.time.Instant;
import java.time.LocalDate;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.shared.Bilingual;

/**
 * A case in the list of the desk.
 *
 * @param published whether readers have a version of it
 * @param reviewDueOn null while nobody reads it
 * @param overdue whether that day has come
 */
public record CaseRow(
        String slug,
        String number,
        Bilingual title,
        CaseStatus status,
        boolean published,
        Instant changedAt,
        LocalDate reviewDueOn,
        boolean overdue) {}
