package org.komichi.web.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.komichi.announcement.Audience;
import org.komichi.announcement.Draft;
import org.komichi.announcement.WorkshopMessages;
import org.komichi.shared.Bilingual;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;
import org.komichi.web.identity.Going;
import org.komichi.workshop.WorkshopSession;
import org.komichi.workshop.WorkshopSummary;
import org.komichi.workshop.Workshops;

/**
 * {@code /organizer/workshops/{slug}/message}: writes to those who registered, and shows what was sent.
 * What is sent is what was shown before: who changed a word is shown the letters again.
 */
@Named
@RequestScoped
public class MessagePage {
    @Inject
    Workshops workshops;

    @Inject
    WorkshopMessages messages;

    @Inject
    Address address;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private final TypedMessage typed = new TypedMessage();
    private WorkshopSummary summary;
    private Texts texts;
    private Moments moments;
    private WorkshopMessages.Outlook outlook;
    private boolean asking;
    private String seen = "";
    private List<SentView> sent;

    @PostConstruct
    void load() {
        summary = workshops.organized(address.text("slug"));
        texts = Texts.in(frame.getLocale());
        moments = new Moments(summary.zone(), frame.getLocale());
        asking = address.find("form:seen").isPresent();
    }

    /** Called before the page is drawn, so that a workshop that is not there answers 404. */
    public void open() {
        // Reading it is all there is to do.
    }

    /** Shows the letters. */
    public void check() {
        asking = false;
        seen = "";
        show(typed.draft());
    }

    /** Sends what was shown. */
    public void send() throws IOException {
        asking = false;
        Draft draft = typed.draft();
        if (draft.fingerprint().equals(seen)) {
            messages.send(slug(), draft);
            going.to(getBase() + "/message?done=sent#sent");
        } else {
            show(draft);
        }
    }

    private void show(Draft draft) {
        outlook = messages.outlook(slug(), draft);
        seen = draft.fingerprint();
        asking = true;
    }

    /** Whom one can write to. */
    public List<SelectItem> getAudiences() {
        return messages.audiences(slug()).stream()
                .map(audience -> new SelectItem(audience.code(), words(audience)))
                .toList();
    }

    private String words(Audience audience) {
        String key = "announcement_message.group." + audience.group();
        return audience.session() == null
                ? texts.getString(key)
                : texts.format(
                        key,
                        summary.sessions().stream()
                                .filter(session -> session.id().equals(audience.session()))
                                .map(WorkshopSession::title)
                                .map(this::words)
                                .findFirst()
                                .orElse("—"));
    }

    private String words(Bilingual text) {
        return text.in(frame.getLocale());
    }

    /** The letters that would be sent. */
    public List<LetterView> getLetters() {
        return outlook == null ? List.of() : LetterView.both(outlook.letters(), texts);
    }

    /** What was sent, the latest first. */
    public List<SentView> getSent() {
        if (sent == null) {
            sent = messages.sent(slug()).stream()
                    .map(message -> SentView.of(message, words(message.audience()), moments, texts))
                    .toList();
        }
        return sent;
    }

    public String getTraces() {
        return String.join(frame.getLang().equals("ja") ? "、" : ", ", typed.traces());
    }

    private String slug() {
        return summary.workshop().slug();
    }

    public String getTitle() {
        return words(summary.workshop().title());
    }

    /** The address of the workshop for its organizers. */
    public String getBase() {
        return "/organizer/workshops/" + slug();
    }

    public TypedMessage getTyped() {
        return typed;
    }

    public boolean isAsking() {
        return asking;
    }

    public WorkshopMessages.Outlook getOutlook() {
        return outlook;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
