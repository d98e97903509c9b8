package org.komichi.web.instrument;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Consumer;
import org.komichi.instrument.Draft;
import org.komichi.instrument.InstrumentDesk;
import org.komichi.instrument.OwnQuestionnaire;
import org.komichi.survey.Instrument;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** The team's questionnaire that the address of this request names, read once. */
@Named
@RequestScoped
public class OpenedInstrument {
    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    InstrumentDesk desk;

    @Inject
    InstrumentWords words;

    @Inject
    Going going;

    private OwnQuestionnaire own;

    /** Called before the page is drawn, so that a questionnaire that is not there, or not hers, answers 404. */
    public void open() {
        own();
    }

    OwnQuestionnaire own() {
        if (own == null) {
            own = desk.get(address.text("code"));
        }
        return own;
    }

    Draft draft() {
        return own().mustHaveDraft();
    }

    /** The draft, or else what is published. */
    Instrument instrument() {
        return own().instrument();
    }

    /** Which version of the draft the page that was sent showed. */
    int seen() {
        String seen = request.getParameter("seen");
        return seen != null && seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : own().version();
    }

    /** Changes the draft, unless somebody else did since the page was opened. */
    void change(Consumer<Draft> change) {
        desk.change(own().code(), seen(), change);
        own = null;
    }

    /** Goes to a page of this questionnaire; an empty part is its first page. */
    void goTo(String part) throws IOException {
        going.to(getBase() + part);
    }

    public String getBase() {
        return "/organizer/instruments/" + own().code();
    }

    public String getCode() {
        return own().code();
    }

    public String getTitle() {
        String title = words.in(instrument().title());
        return title.isBlank() ? words.text("instrument.untitled") : title;
    }

    /** For the next form: what it shows is the draft as it is now. */
    public int getVersion() {
        return own().version();
    }

    public boolean isDrafted() {
        return own().draft().isPresent();
    }
}
