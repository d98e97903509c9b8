package org.komichi.competency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.framework.CompetencyFramework.Expiry;
import org.komichi.framework.CompetencyFramework.Outcome;
import org.komichi.framework.FrameworkLineage;

/**
 * One piece of evidence as it is shown and counted.
 *
 * @param outcome the competency as it was called when it was earned, such as {@code B3}
 * @param kind what it was
 * @param level what it was given for, 0 to the highest level of its kind; 0 is a visit after which direct supervision is still
 *     needed
 * @param on the day it happened
 * @param source what people know it by, such as {@code HD-4}
 * @param runId the run it happened in, or null
 * @param entry number of the signed record it follows from; empty when nobody signs
 * @param by who signed for it, as she was called then; null when nobody did
 * @param profession code of the signer's profession; null when nobody signed or it is not known
 * @param until the last day on which it counts by itself, such as that of a certificate; null when it says none
 * @param confirmedOn when an organizer confirmed that somebody is entrusted; null when nobody did
 * @param declinedOn when an organizer declined to confirm it; null when nobody did
 * @param declinedBecause why; null when nobody did
 * @param revokedOn when it was taken back; null while it stands
 * @param revokedBecause why; null while it stands
 * @param under the version of the framework it was earned under
 */
public record EvidenceEntry(
        String outcome,
        EvidenceKind kind,
        int level,
        LocalDate on,
        String source,
        Long runId,
        String entry,
        String by,
        String profession,
        LocalDate until,
        LocalDate confirmedOn,
        LocalDate declinedOn,
        String declinedBecause,
        LocalDate revokedOn,
        String revokedBecause,
        String under) {
    /** The latest first; of one day the highest level first. The rest only makes the order certain. */
    static final Comparator<EvidenceEntry> LATEST_FIRST = Comparator.comparing(EvidenceEntry::on)
            .thenComparing(EvidenceEntry::level)
            .reversed()
            .thenComparing(EvidenceEntry::kind)
            .thenComparing(EvidenceEntry::source)
            .thenComparing(EvidenceEntry::entry)
            .thenComparing(EvidenceEntry::outcome);

    /** The level it supports as it stands: to be entrusted counts one less until an organizer has confirmed it. */
    public int supports() {
        int most = kind.maxLevel() - (kind == EvidenceKind.ENTRUSTMENT && confirmedOn == null ? 1 : 0);
        return Math.min(level, most);
    }

    /** Whether it waits for an organizer. */
    public boolean unconfirmed() {
        return kind == EvidenceKind.ENTRUSTMENT && confirmedOn == null && declinedOn == null && revokedOn == null;
    }

    /** What makes two pieces of evidence the same occasion: the signed record, or the day and the source. */
    String occasion() {
        return entry.isEmpty() ? on + " " + source : entry;
    }

    /** Evidence by the outcome of the latest framework for which it counts. */
    static Map<String, List<EvidenceEntry>> byOutcome(List<EvidenceEntry> evidence, FrameworkLineage lineage) {
        Map<String, List<EvidenceEntry>> all = new HashMap<>();
        for (EvidenceEntry entry : evidence) {
            for (String outcome : lineage.now(entry.outcome(), entry.under())) {
                all.computeIfAbsent(outcome, code -> new ArrayList<>()).add(entry);
            }
        }
        return all;
    }

    /** The last day on which it counts for an outcome; null when it lasts. */
    public LocalDate lastDay(Outcome shown) {
        if (until != null) {
            return until;
        }
        Expiry expires = shown.expires();
        boolean runsOut = expires != null && expires.level() == supports();
        return runsOut ? on.plusMonths(expires.months()) : null;
    }

    /** The same with the last day on which it counts for an outcome. */
    EvidenceEntry lasting(Outcome shown) {
        return new EvidenceEntry(
                outcome,
                kind,
                level,
                on,
                source,
                runId,
                entry,
                by,
                profession,
                lastDay(shown),
                confirmedOn,
                declinedOn,
                declinedBecause,
                revokedOn,
                revokedBecause,
                under);
    }
}
