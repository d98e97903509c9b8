package org.komichi.web.workshop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.komichi.identity.EmailAddress;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.identity.Going;
import org.komichi.workshop.Answer;
import org.komichi.workshop.AnswerNeeded;
import org.komichi.workshop.AnswerNotAccepted;
import org.komichi.workshop.Application;
import org.komichi.workshop.HandingOn;
import org.komichi.workshop.Said;
import org.komichi.workshop.WorkshopRegistration;

/** What one says when one registers for a workshop, and afterwards: answers, what one needs, why one should come. */
@Named
@RequestScoped
public class ApplyForm {
    private static final Said NOTHING = new Said(List.of(), null);

    @Inject
    WorkshopPage page;

    @Inject
    ChosenSessions sessions;

    @Inject
    WorkshopRegistration registration;

    @Inject
    HandingOn handingOn;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private TypedAnswers questions;
    private String accommodation;
    private String invitation;
    private String reason;
    private String colleague;
    private String looked = "";
    private String traces = "";

    @PostConstruct
    void load() {
        Said said = page.getMine() == null
                ? NOTHING
                : registration.said(page.getMine().code());
        Map<String, String> given = said.answers().stream()
                .collect(Collectors.toMap(Answer::question, Answer::answer, (one, other) -> one));
        questions = new TypedAnswers(page.workshop().terms().questions(), given, frame.getLocale());
        accommodation = said.accommodation();
    }

    public void register() throws IOException {
        say("registered", application -> registration.register(page.workshop().slug(), application));
    }

    /** Keeps other answers than before. */
    public void save() throws IOException {
        say("saved", application -> registration.revise(page.getMine().code(), application));
    }

    private void say(String done, java.util.function.Consumer<Application> deed) throws IOException {
        traces = questions.traces(accommodation, reason);
        // Words that look as if they pointed to a patient are shown once before they are kept.
        if (!traces.isEmpty() && !traces.equals(looked)) {
            looked = traces;
            return;
        }
        traces = "";
        try {
            deed.accept(new Application(questions.typed(), accommodation, invitation, reason, sessions.wanted()));
            going.to(page.getView().href() + "?done=" + done);
        } catch (AnswerNeeded needed) {
            questions.fault(needed.question(), needed);
        } catch (AnswerNotAccepted refused) {
            questions.fault(refused.question(), refused);
        }
    }

    /** Hands the seat to a colleague. */
    public void handOn() throws IOException {
        handingOn.handOn(page.getMine().code(), new EmailAddress(Objects.toString(colleague, "")));
        going.to(page.getView().href() + "?done=handedOn");
    }

    public boolean isHandOnPossible() {
        return page.getMine() != null
                && handingOn.possible(page.workshop(), page.getMine().status());
    }

    public List<TypedAnswer> getQuestions() {
        return questions.all();
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

    public String getAccommodation() {
        return accommodation;
    }

    public void setAccommodation(String accommodation) {
        this.accommodation = accommodation;
    }

    public String getInvitation() {
        return invitation;
    }

    public void setInvitation(String invitation) {
        this.invitation = invitation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
