package org.komichi.web.guest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komichi.guest.GuestForm;
import org.komichi.guest.GuestRegistration;
import org.komichi.identity.Professions;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.web.workshop.TypedAnswer;
import org.komichi.web.workshop.TypedAnswers;
import org.komichi.web.workshop.WorkshopView;
import org.komichi.workshop.AnswerNeeded;
import org.komichi.workshop.AnswerNotAccepted;
import org.komichi.workshop.Application;
import org.komichi.workshop.WorkshopSummary;

/** {@code /guest/workshops/{slug}}: registering without an account, and that a letter is on its way. */
@Named
@RequestScoped
public class GuestApplyPage {
    @Inject
    HttpServletRequest request;

    @Inject
    GuestRegistration registration;

    @Inject
    Professions professions;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    @Inject
    Clock clock;

    private WorkshopSummary summary;
    private TypedAnswers questions;
    private final Map<String, String> fields = new HashMap<>();
    private boolean agreed;
    private String looked = "";
    private String traces = "";

    @PostConstruct
    void load() {
        summary = registration.workshop(address.text("slug"));
        questions = new TypedAnswers(summary.workshop().terms().questions(), Map.of(), frame.getLocale());
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    public void send() throws IOException {
        traces = questions.traces(fields.get("accommodation"));
        // Words that look as if they pointed to a patient are shown once before they are kept.
        if (!traces.isEmpty() && !traces.equals(looked)) {
            looked = traces;
            return;
        }
        traces = "";
        String slug = summary.workshop().slug();
        try {
            registration.apply(slug, form(), frame.getLocale(), request.getRemoteAddr());
            going.to("/guest/workshops/" + slug + "?done=sent");
        } catch (AnswerNeeded needed) {
            questions.fault(needed.question(), needed);
        } catch (AnswerNotAccepted refused) {
            questions.fault(refused.question(), refused);
        }
    }

    private GuestForm form() {
        return new GuestForm(
                fields.get("name"),
                fields.get("reading"),
                fields.get("profession"),
                Objects.toString(fields.get("email"), ""),
                new Application(questions.typed(), fields.get("accommodation"), null, null),
                agreed);
    }

    public WorkshopView getView() {
        return WorkshopView.of(summary, clock.instant(), frame.getLocale());
    }

    /** Whether the letter is on its way. */
    public boolean isSent() {
        return "sent".equals(request.getParameter("done"));
    }

    /** Whether guests may come at all. */
    public boolean isForGuests() {
        return summary.workshop().terms().guests();
    }

    /** Whether there is a form: who filled it in before registration closed keeps what she typed, and reads why. */
    public boolean isForm() {
        return !isSent() && (isForGuests() && summary.open() || "POST".equals(request.getMethod()));
    }

    /** Who she can say to be. */
    public List<SelectItem> getProfessions() {
        return professions.all().stream()
                .map(one -> new SelectItem(one.code(), one.label().in(frame.getLocale())))
                .toList();
    }

    public List<TypedAnswer> getQuestions() {
        return questions.all();
    }

    /** What was typed, by name of the control. */
    public Map<String, String> getFields() {
        return fields;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    /** Words that were found just now and that she has not seen yet; nothing when there are none. */
    public String getTraces() {
        return traces;
    }

    /** What she has seen of such words. */
    public String getLooked() {
        return looked;
    }

    public void setLooked(String looked) {
        this.looked = Objects.toString(looked, "");
    }
}
