package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.Condition;
import org.komichi.workshop.Eligibility;
import org.komichi.workshop.Inside;
import org.komichi.workshop.Registered;
import org.komichi.workshop.RegistrationStatus;
import org.komichi.workshop.Workshop;
import org.komichi.workshop.WorkshopRegistration;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/** {@code /workshops/{slug}}: a workshop, and what one can do about it: register, take an offered seat, give it back. */
@Named
@RequestScoped
public class WorkshopPage {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopRegistration registration;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private boolean preview;
    private WorkshopSummary summary;
    private WorkshopView view;
    private Registered mine;
    private Inside inside;
    private List<ConditionView> conditions;

    @PostConstruct
    void load() {
        preview = frame.getPath().startsWith("/organizer/");
        String slug = address.text("slug");
        summary = preview ? workshops.organized(slug) : workshops.get(slug);
        view = WorkshopView.of(summary, clock.instant(), frame.getLocale());
        Texts texts = Texts.in(frame.getLocale());
        conditions = workshops.conditions(summary.workshop()).stream()
                .map(condition -> new ConditionView(
                        words(condition, texts), condition.met(), condition.about() == Eligibility.About.INVITATION))
                .toList();
        if (frame.isSignedIn()) {
            mine = registration.mine(summary.workshop()).orElse(null);
            inside = registration.inside(summary).orElse(null);
        }
    }

    public void accept() throws IOException {
        registration.accept(mine.code());
        going.to(view.href() + "?done=accepted");
    }

    public void cancel() throws IOException {
        if (mine != null) {
            registration.cancel(mine.code());
        }
        going.to(view.href() + "?done=cancelled");
    }

    /** Whether its organizers look at the page before, or without, everybody else. */
    public boolean isPreview() {
        return preview;
    }

    /** Whether it is for its team only so far. */
    public boolean isDraft() {
        return !summary.workshop().visible();
    }

    /** What only those see who have a seat; null for everybody else. */
    public Inside getInside() {
        return inside;
    }

    /** What there is to read, and its link where this reader may follow it now. */
    public List<MaterialView> getMaterials() {
        Texts texts = Texts.in(frame.getLocale());
        return summary.workshop().programme().materials().stream()
                .map(material -> new MaterialView(
                        material.label(),
                        texts.getString("workshop.when." + material.when()),
                        inside != null && inside.materials().contains(material) ? material.link() : ""))
                .toList();
    }

    /** Something to read.
     * @param link nothing when the reader may not follow it */
    public record MaterialView(String label, String when, String link) {}

    public WorkshopSummary getSummary() {
        return summary;
    }

    public WorkshopView getView() {
        return view;
    }

    /** Her active registration, or null. */
    public Registered getMine() {
        return mine;
    }

    public boolean isWaiting() {
        return mine != null && mine.status() == RegistrationStatus.WAITLISTED;
    }

    public boolean isOffered() {
        return mine != null && mine.status() == RegistrationStatus.OFFERED;
    }

    public boolean isPending() {
        return mine != null && mine.status() == RegistrationStatus.PENDING_APPROVAL;
    }

    /** Whether she can register here and now; where a condition fails, with a reason. */
    public boolean isRegistrable() {
        return !preview && summary.open() && mine == null;
    }

    /** Whether a condition of her profile fails, so that a reason is needed. */
    public boolean isReasonNeeded() {
        return isRegistrable() && conditions.stream().anyMatch(one -> !one.met() && !one.invitation());
    }

    /** Whether a reason may be of use: a condition may fail, or the organizer decides about everybody. */
    public boolean isReasonUseful() {
        return isApproved() || conditions.stream().anyMatch(one -> !one.met());
    }

    /** Whether one can register without an account. */
    public boolean isOpenToGuests() {
        return isRegistrable() && frame.isVisitor() && workshop().terms().guests();
    }

    /** Whether the organizer decides about everybody. */
    public boolean isApproved() {
        return workshop().eligibility().approval();
    }

    /** Whether a code can be typed. */
    public boolean isByInvitation() {
        return workshop().eligibility().byInvitation();
    }

    /** To whom she may hand her seat. */
    public String getSubstitution() {
        return workshop().terms().substitution().name();
    }

    WorkshopSummary summary() {
        return summary;
    }

    Workshop workshop() {
        return summary.workshop();
    }

    /** Whether she can give her seat or place back by herself. */
    public boolean isCancellable() {
        return mine != null && clock.instant().isBefore(summary.workshop().cancelUntil());
    }

    public String getOfferUntil() {
        return isOffered() ? new Moments(summary.zone(), frame.getLocale()).dayAndTime(mine.offerUntil()) : "";
    }

    public String getSeats() {
        return SeatDrawing.of(view.seats(), view.taken(), view.waiting(), isWaiting() ? mine.position() : 0);
    }

    /** A condition in words, and whether she meets it; for who is not signed in none is met or unmet.
     * @param invitation whether a code meets it, which she may type */
    public record ConditionView(String words, boolean met, boolean invitation) {}

    public List<ConditionView> getConditions() {
        return conditions;
    }

    private String words(Condition condition, Texts texts) {
        return texts.format(
                "workshop.condition." + condition.about().name(),
                String.join("、", condition.labels(frame.getLocale())));
    }
}
