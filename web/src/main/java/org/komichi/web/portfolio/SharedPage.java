package org.komichi.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.komichi.portfolio.SharedPortfolios;
import org.komichi.portfolio.SharedPortfolios.Shown;
import org.komichi.web.credential.VerificationPace;
import org.komichi.web.frame.Address;

/** {@code /share/{token}}: what somebody shows of her record. Search engines are told to stay away. */
@Named
@RequestScoped
public class SharedPage {
    @Inject
    SharedPortfolios portfolios;

    @Inject
    PortfolioWords words;

    @Inject
    VerificationPace pace;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    private Shown shown;
    private PortfolioView view;
    private boolean tooFast;

    /** Opens the link of the address. */
    public void look() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        tooFast = !pace.allows(request.getRemoteAddr());
        if (tooFast) {
            external.setResponseStatus(429);
            external.setResponseHeader("Retry-After", "60");
            return;
        }
        shown = portfolios.open(address.text("token")).orElse(null);
        if (shown == null) {
            // Over, taken back or never made: whoever asks learns nothing from the difference.
            external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            view = words.view(shown.portfolio());
        }
    }

    /** What is shown; null when the link opens nothing. */
    public PortfolioView getView() {
        return view;
    }

    /** Whether she herself looks. */
    public boolean isOwn() {
        return shown != null && shown.own();
    }

    public String getUntil() {
        return shown == null ? "" : words.moments().date(shown.endsOn());
    }

    /** {@code open}, {@code tooFast} or {@code dead}. */
    public String getState() {
        return view != null ? "open" : tooFast ? "tooFast" : "dead";
    }
}
