package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.pairing.OpenAnswering;
import org.komichi.survey.SurveyAnswering;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;

/**
 * The questionnaire that the address of this request names, read once: by {@code /surveys/{link}} as the person who is signed in,
 * by {@code /s/{code}} as the browser that asks, whoever sits before it.
 */
@RequestScoped
public class OpenedSurvey {
    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    SurveyAnswering answering;

    @Inject
    OpenAnswering open;

    @Inject
    OpenVisitor visitor;

    @Inject
    Language language;

    private SurveySheet sheet;

    /** The questionnaire as the signed-in person sees it.
     * @throws org.komichi.shared.NotFound when there is none for her */
    public SurveySheet sheet() {
        if (sheet == null) {
            sheet = withoutAccount() ? open.open(code(), visitor.token()) : answering.open(link());
        }
        return sheet;
    }

    /** What is read next comes fresh from the database. */
    public void changed() {
        sheet = null;
    }

    /** Stores answers, item by item.
     * @return what in the texts looks as if it pointed to a patient, by item */
    public Map<String, List<String>> answer(Map<String, List<String>> changes) {
        return withoutAccount() ? open.answer(code(), visitor.token(), changes) : answering.answer(link(), changes);
    }

    /** Hands in. */
    public void submit() {
        if (withoutAccount()) {
            open.submit(code(), visitor.token());
        } else {
            answering.submit(link());
        }
    }

    /** Chooses not to answer: what was written is taken out. */
    public void decline() {
        if (withoutAccount()) {
            open.takeBack(code(), visitor.token());
        } else {
            answering.decline(link());
        }
    }

    /** Whether nobody needs to be signed in here. */
    public boolean withoutAccount() {
        return address.find("code").isPresent();
    }

    private String code() {
        return address.text("code");
    }

    /** Where the pages of this questionnaire begin. */
    public String base() {
        return withoutAccount() ? "/s/" + code() : "/surveys/" + link();
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
        external.redirect(request.getContextPath() + base() + (part.isEmpty() ? "" : "/" + part));
    }
}
