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
 * @param mayBeTold whether those whom it tells of agree, today; asked for cases that are not invented
 * @param due whether it is published and should be looked at again by now
 * @param today in Japan
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
        Map<Long, String> people,
        boolean mayBeTold,
        boolean due,
        LocalDate today) {
    /** What somebody is called; nothing for who is gone. */
    public Optional<String> name(long person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Whether a consent holds today. */
    public boolean stands(ConsentRecord consent) {
        return consent.stands(today);
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
