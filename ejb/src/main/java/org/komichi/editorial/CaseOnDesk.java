package org.komichi.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseFault;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.deidentification.CaseCheck;

/**
 * A case as those see it who answer for it.
 *
 * @param version what a form that shows it sends back
 * @param published whether readers have a version of it
 * @param faults what is wrong or missing before it can be handed in
 * @param found what may lead to a child
 * @param people names by number, of everybody who is mentioned
 */
public record CaseOnDesk(
        String slug,
        CaseStatus status,
        boolean published,
        CaseDocument document,
        int version,
        Optional<Long> author,
        Instant changedAt,
        Optional<Long> changedBy,
        Optional<LocalDate> reviewDueOn,
        Optional<String> withdrawnReason,
        List<CaseFault> faults,
        List<CaseCheck.Found> found,
        List<CaseComment> comments,
        List<ConsentRecord> consents,
        Optional<CaseSubmission> submission,
        List<CaseReview> reviews,
        Map<Long, String> people) {
    /** What somebody is called; empty for the application, and for who is gone. */
    public String name(Long person) {
        return person == null ? "" : people.getOrDefault(person, "");
    }

    /** How many passages have no innocent reading. */
    public long certain() {
        return found.stream().filter(one -> one.finding().certain()).count();
    }

    /** Remarks that are still open. */
    public List<CaseComment> openComments() {
        return comments.stream()
                .filter(comment -> comment.answerTo().isEmpty() && !comment.resolved())
                .toList();
    }

    /** The case as a tree, for forms. */
    public CaseTree tree() {
        return CaseTree.of(document);
    }
}
