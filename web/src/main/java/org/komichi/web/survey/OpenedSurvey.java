package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;

/** The questionnaire that the address of this request names, read once. */
@RequestScoped
public class OpenedSurvey {
    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    SurveyAnswering answering;

    @Inject
    Language language;

    private SurveySheet sheet;

    /** The questionnaire as the signed-in person sees it.
     * @throws org.komichi.shared.NotFound when there is none for her */
    public SurveySheet sheet() {
        if (sheet == null) {
            sheet = answering.open(link());
        }
        return sheet;
    }

    /** What is read next comes fresh from the database. */
    public void changed() {
        sheet = null;
    }

    public String link() {
        return address.text("link");
    }

    public Locale locale() {
        return language.of(request);
    }

    public boolean posted() {
        return "POST".equals(request.getMethod());
    }

    /** Goes to a page of this questionnaire; an empty part is its first page. */
    public void goTo(String part) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(request.getContextPath() + "/surveys/" + link() + (part.isEmpty() ? "" : "/" + part));
    }
}
