package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** What has just been done, said on the page that a form leads to: {@code ?done=signedOut}. Unknown keys say nothing. */
@Named("identityDone")
@RequestScoped
public class DoneNote {
    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    /** The sentence, or null. */
    public String getText() {
        String key = "identity_done." + request.getParameter("done");
        Texts texts = Texts.in(language.of(request));
        return texts.containsKey(key) ? texts.getString(key) : null;
    }
}
