package org.komichi.web.caselibrary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseCodes;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.CaseTimeline;
import org.komichi.caselibrary.CaseWithdrawal;
import org.komichi.caselibrary.Cases;
import org.komichi.caselibrary.ReadableCase;
import org.komichi.identity.Role;
import org.komichi.search.Search;
import org.komichi.search.SearchHit;
import org.komichi.search.SearchKind;
import org.komichi.shared.Japan;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;

/** {@code /cases/{slug}} and {@code /cases/{slug}/print}: a case to be read, on the screen and on paper. */
@Named
@RequestScoped
public class CasePage {
    @Inject
    Address address;

    @Inject
    Cases cases;

    @Inject
    CaseReferencesView references;

    @Inject
    CaseWithdrawal withdrawal;

    @Inject
    Search search;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private ReadableCase readable;
    private CaseCodes codes;
    private List<CaseReferencesView.Pointer> outcomes;
    private List<CaseReferencesView.Pointer> modules;
    private List<CaseReferencesView.SourceView> sources;
    private List<SearchHit> near;
    private String reason;

    @PostConstruct
    void load() {
        readable = cases.published(address.text("slug"));
        codes = cases.codes();
        // Read once: the page asks for each twice, whether there is something and what it is.
        outcomes = references.outcomes(getDocument(), frame.isSignedIn(), frame.getLocale());
        modules = references.modules(getDocument(), frame.getLocale());
        sources = references.sources(getDocument());
    }

    /** The case, for what else stands on its page. */
    public ReadableCase getReadable() {
        return readable;
    }

    public CaseDocument getDocument() {
        return readable.document();
    }

    public String getTitle() {
        return getDocument().title().in(frame.getLocale());
    }

    public String getSummary() {
        return getDocument().summary().in(frame.getLocale());
    }

    /** Age, condition and length in one line. */
    public String getHead() {
        return Stream.of(codes(Axis.AGES, "→"), codes(Axis.CONDITIONS, separator()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("　"));
    }

    public String getDevices() {
        return codes(Axis.DEVICES, separator());
    }

    public String getCares() {
        return codes(Axis.CARES, separator());
    }

    public String getSettings() {
        return codes(Axis.SETTINGS, separator());
    }

    public String getAges() {
        return codes(Axis.AGES, "→");
    }

    public String getConditions() {
        return codes(Axis.CONDITIONS, separator());
    }

    public String getMedicines() {
        return String.join("、", getDocument().medicines());
    }

    /** The household in one paragraph. */
    public String getFamily() {
        CaseDocument.Family family = getDocument().family();
        return family == null
                ? ""
                : Stream.of(family.household(), family.mainCarer(), family.siblings(), family.work(), family.sleep())
                        .filter(text -> text != null && !text.isBlank())
                        .map(text -> text.endsWith("。") ? text : text + "。")
                        .collect(Collectors.joining());
    }

    /** What was learnt, in the reader's language. */
    public List<LearningView> getLearning() {
        return getDocument().learning().stream()
                .map(point -> new LearningView(
                        point.text().in(frame.getLocale()),
                        point.sources(),
                        point.unsure() == null ? null : point.unsure().in(frame.getLocale())))
                .toList();
    }

    /** A point that can be learnt. */
    public record LearningView(String text, List<String> sources, String unsure) {}

    public String getTimelineWide() {
        return CaseTimeline.beside(getDocument().timeline(), frame.getLocale());
    }

    public String getTimelinePhone() {
        return CaseTimeline.phone(getDocument().timeline(), frame.getLocale());
    }

    /** The maps for the screen. */
    public List<MapView> getMaps() {
        return maps(false);
    }

    /** The maps for paper. */
    public List<MapView> getPrintedMaps() {
        return maps(true);
    }

    public List<CaseReferencesView.Pointer> getOutcomes() {
        return outcomes;
    }

    public List<CaseReferencesView.Pointer> getModules() {
        return modules;
    }

    public List<CaseReferencesView.SourceView> getSources() {
        return sources;
    }

    /** Where one reads what a child like this asks for; empty when the case names no devices and no care. */
    public String getReady() {
        return CaseReferencesView.ready(getDocument());
    }

    /** Cases like this one; none while the search is being made ready. */
    public List<SearchHit> getNear() {
        if (near == null) {
            near = search.like(SearchKind.CASE, getDocument().slug(), 8).stream()
                    .filter(hit -> hit.kind() == SearchKind.CASE)
                    .limit(3)
                    .toList();
        }
        return near;
    }

    public String getCheckedOn() {
        CaseDocument.Review review = getDocument().review();
        return frame.getMoments().date(review.on() == null ? review.checkedOn() : review.on());
    }

    public String getPublishedOn() {
        return frame.getMoments().date(readable.publishedAt());
    }

    public String getReviewDueOn() {
        return frame.getMoments().date(readable.reviewDueOn());
    }

    /** Whether somebody should have looked at it again by now. */
    public boolean isOverdue() {
        return readable.due(Japan.day(clock.instant()));
    }

    /** Whether there is more than the summary and the story. */
    public boolean isWritten() {
        return !getDocument().timeline().isEmpty() || !getDocument().decisions().isEmpty();
    }

    public boolean isEditor() {
        return request.isUserInRole(Role.Name.EDITOR);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Takes the case out of the library; its address says so from now on. */
    public void withdraw() throws IOException {
        withdrawal.withdraw(getDocument().slug(), reason);
        going.to("/cases/" + getDocument().slug());
    }

    private List<MapView> maps(boolean printing) {
        Locale locale = frame.getLocale();
        return IntStream.range(0, getDocument().ecomaps().size())
                .mapToObj(i -> MapView.of(getDocument().ecomaps().get(i), i + 1, printing, locale))
                .toList();
    }

    private String codes(Axis axis, String separator) {
        return axis.of(getDocument()).stream()
                .map(code -> codes.label(axis, code, frame.getLocale()))
                .collect(Collectors.joining(separator));
    }

    private String separator() {
        return frame.getLang().equals("en") ? ", " : "、";
    }
}
