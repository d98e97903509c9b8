package org.komichi.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.komichi.shared.KeyRing;
import org.komichi.web.frame.OwnCookie;

/**
 * A browser that answers without an account: a random word in a cookie, for the pages below {@code /s} only, and nothing else. It
 * is kept as long as a questionnaire may be open, so that the same phone finds its sheet again.
 */
@RequestScoped
public class OpenVisitor {
    private static final OwnCookie SHEET = OwnCookie.below("/s", "komichi-sheet");
    private static final Duration KEPT = Duration.ofDays(180);

    @Inject
    HttpServletRequest request;

    @Inject
    KeyRing keys;

    /** The word of this browser; null when it has none (yet). */
    public String token() {
        return SHEET.of(request)
                .filter(value -> value.matches("[A-Za-z0-9_-]{32}"))
                .orElse(null);
    }

    /** Gives the browser a word when it has none. */
    public void welcome() {
        if (token() == null) {
            HttpServletResponse response = (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse();
            SHEET.keep(keys.randomCode(), KEPT, request, response);
        }
    }
}
