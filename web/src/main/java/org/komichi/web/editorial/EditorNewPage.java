package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.caselibrary.CaseDocument.Origin;
import org.komichi.editorial.CaseDesk;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotAllowed;
import org.komichi.web.identity.Going;

/** {@code /editor/cases/new}: a case begins with its title and where it comes from. */
@Named
@RequestScoped
public class EditorNewPage {
    @Inject
    CaseDesk desk;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Going going;

    private String title;
    private String origin = Origin.FICTIONAL.name();

    /** Called before the page is drawn: reviewers write no cases. */
    public void open() {
        if (!currentPerson.holds(Role.EDITOR)) {
            throw new NotAllowed();
        }
    }

    public void make() throws IOException {
        Origin chosen = Origin.COMPOSITE.name().equals(origin) ? Origin.COMPOSITE : Origin.FICTIONAL;
        going.to("/editor/cases/" + desk.make(title, chosen) + "/write/head?done=made");
    }

    /** Whether she has completed the module without which nothing is handed in. */
    public boolean isKnowing() {
        return desk.knowsPrivacy();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }
}
