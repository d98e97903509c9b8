package org.komichi.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.komichi.account.OpenSessions;
import org.komichi.account.SessionSummary;
import org.komichi.identity.SignedIn;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;
import org.komichi.web.frame.Texts;

/** Where she is signed in, on {@code /my/profile/account}. */
@Named
@RequestScoped
public class SessionsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    BySession session;

    @Inject
    OpenSessions sessions;

    @Inject
    Language language;

    private List<SessionSummary> all;
    private Long here;

    @PostConstruct
    void find() {
        all = sessions.mine();
        here = session.current(request).map(SignedIn::session).orElse(null);
    }

    /** This one, in words; null when it was not noted. */
    public String getThisOne() {
        return all.stream()
                .filter(one -> Objects.equals(one.id(), here))
                .findFirst()
                .map(one -> texts().format("identity_account.thisOne", device(one), at(one.openedAt())))
                .orElse(null);
    }

    /** The others. */
    public List<SessionSummary> getOthers() {
        return all.stream().filter(one -> !Objects.equals(one.id(), here)).toList();
    }

    /** Which device it is, since when, and when it was used. */
    public String words(SessionSummary one) {
        return texts().format("identity_account.session", device(one), at(one.openedAt()), at(one.usedAt()));
    }

    private String device(SessionSummary one) {
        return texts().format(
                        "identity_account.on",
                        texts().getString("identity_account.browser." + one.browser()),
                        texts().getString("identity_account.device." + one.device()));
    }

    private String at(Instant moment) {
        return Moments.inJapan(language.of(request)).lately(moment);
    }

    private Texts texts() {
        return Texts.in(language.of(request));
    }
}
