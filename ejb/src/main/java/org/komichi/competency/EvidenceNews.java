package org.komichi.competency;

import java.time.LocalDate;
import java.util.List;

/** What this room announces to the one whose evidence it is, in the transaction of its cause. */
public final class EvidenceNews {
    private EvidenceNews() {}

    /** An organizer decided about an entrustment.
     * @param by who signed it; null when she told no name
     * @param reason why it was declined; null when it was confirmed */
    public record EntrustmentDecision(
            long personId, String by, LocalDate on, List<String> outcomes, String reason, String link) {}

    /** The page about outcomes: that of the only one, or all. */
    public static String page(List<String> outcomes) {
        return outcomes.size() == 1 ? "/my/competencies/" + outcomes.getFirst() : "/my/competencies";
    }
}
