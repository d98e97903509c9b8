package org.komichi.competency;

import java.time.LocalDate;

/**
 * One piece of evidence as it is shown.
 *
 * @param outcome the competency, such as {@code B3}
 * @param kind what it was
 * @param level the level it supports
 * @param on the day it happened
 * @param source what people know it by, such as {@code HD-4}
 * @param runId the run it happened in, or null
 * @param by who signed for it, as she was called then; null when nobody did
 * @param profession code of the signer's profession; null when nobody signed or it is not known
 */
public record EvidenceEntry(
        String outcome,
        EvidenceKind kind,
        int level,
        LocalDate on,
        String source,
        Long runId,
        String by,
        String profession) {}
