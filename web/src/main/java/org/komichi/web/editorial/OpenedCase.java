package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.caselibrary.CaseStatus;
import org.komichi.editorial.CaseDesk;
import org.komichi.editorial.CaseOnDesk;
import org.komichi.identity.Role;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** The case that the address of this request names, read once. */
@Named
@RequestScoped
public class OpenedCase {
    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    CaseDesk desk;

    @Inject
    EditorialWords words;

    @Inject
    Going going;

    private CaseOnDesk opened;

    /** Called before the page is drawn, so that a case that is not there answers 404. */
    public void open() {
        get();
    }

    CaseOnDesk get() {
        if (opened == null) {
            opened = desk.open(address.text("slug"));
        }
        return opened;
    }

    /** Reads it anew with the next question: something was written. */
    void changed() {
        opened = null;
    }

    /** The version that the page showed which was sent. */
    int base() {
        String base = request.getParameter("base");
        return base != null && base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : get().version();
    }

    void goTo(String part) throws IOException {
        going.to(getBase() + part);
    }

    public String getBase() {
        return "/editor/cases/" + getSlug();
    }

    public String getSlug() {
        return address.text("slug");
    }

    public int getVersion() {
        return get().version();
    }

    public String getTitle() {
        String title =
                get().document().title() == null ? "" : get().document().title().in(words.locale());
        return title == null || title.isBlank() ? words.text("editorial.untitled") : title;
    }

    public String getNumber() {
        return get().document().number();
    }

    public String getStatus() {
        return words.status(get().status());
    }

    public String getTone() {
        return EditorialWords.tone(get().status());
    }

    public String getChanged() {
        String when = words.moments().dateAndTime(get().changedAt());
        return get().changedBy()
                .map(person -> words.text("editorial.changedBy", when, called(person)))
                .orElse(when);
    }

    /** What somebody is called who wrote, said or judged something here. */
    String called(long person) {
        return words.called(get().name(person));
    }

    public boolean isEditor() {
        return request.isUserInRole(Role.Name.EDITOR);
    }

    public boolean isReviewer() {
        return request.isUserInRole(Role.Name.REVIEWER);
    }

    /** Whether this reader may write on it now. */
    public boolean isWritable() {
        return isEditor() && get().status() == CaseStatus.DRAFT;
    }
}
