package org.komichi.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komichi.portfolio.BadgeIssuer;
import org.komichi.web.credential.VerificationPace;
import org.komichi.web.frame.Address;

/** {@code /badges/{number}}: whether a badge holds, for whoever got it shown. Search engines are told to stay away. */
@Named
@RequestScoped
public class BadgePage {
    @Inject
    BadgeIssuer issuer;

    @Inject
    PortfolioWords words;

    @Inject
    VerificationPace pace;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    private BadgeView view;
    private String state;

    /** Looks the badge of the address up. */
    public void look() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        if (!pace.allows(request.getRemoteAddr())) {
            external.setResponseStatus(429);
            external.setResponseHeader("Retry-After", "60");
            state = "TOO_FAST";
            return;
        }
        view = issuer.look(address.text("number"))
                .map(badge -> BadgeView.of(badge, words))
                .orElse(null);
        state = view == null ? "UNKNOWN" : view.state();
        if (view == null) {
            external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The badge; null when there is none. */
    public BadgeView getView() {
        return view;
    }

    /** {@code VALID}, {@code OVER}, {@code WITHDRAWN}, {@code UNKNOWN} or {@code TOO_FAST}. */
    public String getState() {
        return state;
    }
}
