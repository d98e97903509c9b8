package org.komichi.outside;

import java.time.LocalDate;
import java.util.List;

/** What this room announces to the one whose evidence it is, in the transaction of its cause. */
public final class OutsideNews {
    private OutsideNews() {}

    /** Somebody checked a certificate.
     * @param level what it counts for; 0 when it was refused
     * @param reason why it was refused; null when it was accepted */
    public record CertificateChecked(
            long personId, String title, List<String> outcomes, int level, String reason, String link) {}

    /** Another system reported what she did there.
     * @param by who vouches for it; null when she told no name */
    public record EvidenceArrived(
            long personId, String source, LocalDate on, String by, List<String> outcomes, String link) {}

    /** What another system reported, or what a certificate showed, was taken back by who vouched for it. */
    public record EvidenceTakenBack(long personId, String source, String by, String reason, String link) {}
}
