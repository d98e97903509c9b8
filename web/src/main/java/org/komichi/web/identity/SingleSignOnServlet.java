package org.komichi.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.komichi.identity.SignedIn;
import org.komichi.shared.BusinessRule;
import org.komichi.singlesignon.Journey;
import org.komichi.singlesignon.OutsideIdentity;
import org.komichi.singlesignon.SignInElsewhereFailed;
import org.komichi.singlesignon.SingleSignOn;

/**
 * To the other house, back from it, and out of it. These are addresses and no forms: what they lead to is another house, which the
 * policy of our pages lets no form go to. What goes wrong is said on the sign-in page, where the password still works.
 */
@WebServlet({"/login/sso", "/login/sso/back", "/login/sso/out"})
public class SingleSignOnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SingleSignOn singleSignOn;

    @Inject
    transient Elsewhere elsewhere;

    @Inject
    transient Entering entering;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String next = NextAddress.orDefault(request.getParameter("next"));
        if (!singleSignOn.on()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().endsWith("/out")) {
            response.sendRedirect(out(request));
        } else if (request.getUserPrincipal() != null) {
            response.sendRedirect(request.getContextPath() + next);
        } else if (request.getServletPath().endsWith("/back")) {
            response.sendRedirect(request.getContextPath() + back(request));
        } else {
            response.sendRedirect(there(request, next));
        }
    }

    private String there(HttpServletRequest request, String next) {
        try {
            SingleSignOn.SettingOut out = singleSignOn.setOut(next);
            elsewhere.setOut(request, out.journey());
            return out.address().toString();
        } catch (BusinessRule rule) {
            return request.getContextPath() + failed(rule, next);
        }
    }

    private String back(HttpServletRequest request) {
        Optional<Journey> journey = elsewhere.comeBack(request);
        if (journey.isEmpty()) {
            return failed(new SignInElsewhereFailed(), null);
        }
        String next = journey.get().next();
        try {
            OutsideIdentity identity = singleSignOn.comeBack(journey.get(), request.getQueryString());
            Optional<SignedIn> known = singleSignOn.enter(identity);
            if (known.isEmpty()) {
                elsewhere.came(request, identity, next);
                return LinkPage.ADDRESS;
            }
            elsewhere.keepToken(request, identity);
            return entering.begin(known.get(), next);
        } catch (BusinessRule rule) {
            return failed(rule, next);
        }
    }

    private static String failed(BusinessRule rule, String next) {
        String back = next == null ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return "/login?problem=" + rule.key() + back;
    }

    private String out(HttpServletRequest request) {
        return elsewhere
                .left(request)
                .flatMap(singleSignOn::signingOutThere)
                .map(URI::toString)
                .orElse(request.getContextPath() + "/");
    }
}
