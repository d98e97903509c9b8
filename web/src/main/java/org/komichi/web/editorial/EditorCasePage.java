package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.caselibrary.CaseWithdrawal;
import org.komichi.editorial.CaseDesk;
import org.komichi.editorial.CaseOnDesk;
import org.komichi.editorial.CaseReview;
import org.komichi.editorial.CaseReview.Check;
import org.komichi.editorial.CaseSection;
import org.komichi.editorial.ReviewDesk;
import org.komichi.shared.NotFound;

/** {@code /editor/cases/{slug}}: where a case stands, what is left to do, and the step that is next. */
@Named
@RequestScoped
public class EditorCasePage {
    /** A section with what is left to do in it. */
    public record Part(String href, String title, int faults, int traces) {}

    /** What one reviewer decided. */
    public record Decision(String kind, String verdict, String tone, String who, String when, String reason) {}

    /** Something to look at before passing. */
    public record Look(String code, String text, boolean ticked) {}

    @Inject
    OpenedCase opened;

    @Inject
    CaseDesk desk;

    @Inject
    ReviewDesk reviews;

    @Inject
    CaseWithdrawal withdrawal;

    @Inject
    EditorialWords words;

    @Inject
    HttpServletRequest request;

    private String reason;
    private String note;

    /** Does what the button that was pressed says. */
    public void act() throws IOException {
        String pressed = request.getParameter("do");
        if (pressed == null || !"POST".equals(request.getMethod())) {
            return;
        }
        String slug = opened.getSlug();
        reason = request.getParameter("reason");
        note = request.getParameter("note");
        switch (pressed) {
            case "submit" -> desk.submit(slug, opened.base(), request.getParameter("invented") != null, note);
            case "takeBack" -> desk.takeBack(slug);
            case "rewrite" -> desk.rewrite(slug);
            case "withdraw" -> withdrawal.withdraw(slug, request.getParameter("why"));
            case "privacy" -> reviews.passPrivacy(slug, opened.base(), looked());
            case "publish" -> reviews.publish(slug, opened.base());
            case "sendBack" -> reviews.sendBack(slug, opened.base(), reason);
            default -> throw new NotFound();
        }
        opened.goTo("?done=" + pressed);
    }

    private Set<Check> looked() {
        String[] ticked = request.getParameterValues("checks");
        EnumSet<Check> looked = EnumSet.noneOf(Check.class);
        Stream.of(Check.values())
                .filter(check -> ticked != null && List.of(ticked).contains(check.name()))
                .forEach(looked::add);
        return looked;
    }

    private CaseOnDesk one() {
        return opened.get();
    }

    public List<Part> getParts() {
        return Arrays.stream(CaseSection.values())
                .filter(section -> !section.nested())
                .map(section -> new Part(
                        opened.getBase() + "/write/" + section.code(),
                        words.section(section),
                        (int) one().faults().stream()
                                .filter(fault -> in(section, fault.path()))
                                .count(),
                        (int) one().found().stream()
                                .filter(found -> in(section, found.path()))
                                .count()))
                .toList();
    }

    private static boolean in(CaseSection section, String path) {
        return section.holds(path) || section == CaseSection.ECOMAPS && path.startsWith("ecomaps");
    }

    /** What only the whole case tells. */
    public List<EditorialWords.Trace> getTogether() {
        return one().found().stream()
                .filter(found -> found.path().isEmpty())
                .map(found -> words.trace("", found.finding()))
                .toList();
    }

    public int getFaults() {
        return one().faults().size();
    }

    public long getCertain() {
        return one().certain();
    }

    public int getTraces() {
        return one().found().size();
    }

    public boolean isKnowing() {
        return desk.knowsPrivacy();
    }

    /** Whether the case is said to be invented when it is handed in. */
    public boolean isFictional() {
        return one().document().origin() == Origin.FICTIONAL;
    }

    /** Whether she just said so; what was refused stays ticked. */
    public boolean isSaidInvented() {
        return request.getParameter("invented") != null;
    }

    /** Whether a consent must be on record. */
    public boolean isConsentMissing() {
        return !isFictional() && !one().mayBeTold();
    }

    public boolean isInReview() {
        return one().status() == CaseStatus.IN_PRIVACY_REVIEW || one().status() == CaseStatus.IN_CLINICAL_REVIEW;
    }

    public boolean isPrivacy() {
        return one().status() == CaseStatus.IN_PRIVACY_REVIEW;
    }

    public boolean isJudging() {
        return isInReview() && opened.isReviewer() && reviews.mayJudge(opened.getSlug());
    }

    public boolean isPublished() {
        return one().status() == CaseStatus.PUBLISHED;
    }

    /** Whether readers have a version of it. */
    public boolean isReadable() {
        return one().published();
    }

    public boolean isWithdrawn() {
        return one().status() == CaseStatus.WITHDRAWN;
    }

    public String getWithdrawnReason() {
        return one().withdrawnReason().orElse("");
    }

    /** Whether somebody should have looked at it again by now. */
    public boolean isOverdue() {
        return one().due();
    }

    public String getDue() {
        return one().reviewDueOn().map(words.moments()::date).orElse("");
    }

    public List<Look> getLooks() {
        Set<Check> ticked = looked();
        return Arrays.stream(Check.values())
                .map(check ->
                        new Look(check.name(), words.text("editorial_check." + check.name()), ticked.contains(check)))
                .toList();
    }

    public List<Decision> getDecisions() {
        return one().reviews().stream().map(this::decision).toList();
    }

    private Decision decision(CaseReview review) {
        return new Decision(
                words.text("editorial_review." + review.kind().name()),
                words.text(review.passed() ? "editorial_review.passed" : "editorial_review.sentBack"),
                review.passed() ? "done" : "stop",
                opened.called(review.reviewerId()),
                words.moments().dateAndTime(review.at()),
                review.reason().orElse(""));
    }

    public String getSubmitted() {
        return one().submission()
                .map(submission -> words.text(
                        "editorial.submitted",
                        opened.called(submission.submittedBy()),
                        words.moments().dateAndTime(submission.submittedAt()),
                        submission.round()))
                .orElse("");
    }

    public String getSubmittedNote() {
        return one().submission().flatMap(submission -> submission.note()).orElse("");
    }

    public int getOpenRemarks() {
        return one().openComments().size();
    }

    public String getReason() {
        return reason;
    }

    public String getNote() {
        return note;
    }
}
