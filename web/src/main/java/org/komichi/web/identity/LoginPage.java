package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.komichi.account.DemoAccounts;
import org.komichi.account.SignIn;
import org.komichi.identity.SignedIn;
import org.komichi.shared.Settings;
import org.komichi.singlesignon.SingleSignOn;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** {@code /login} */
@Named
@RequestScoped
public class LoginPage {
    private static final Set<String> PROBLEMS =
            Set.of("provider-unavailable", "sign-in-elsewhere-denied", "sign-in-elsewhere-failed");

    /** A demo account as the page lists it. */
    public record DemoAccount(String account, String email, String role) {
        public String getAccount() {
            return account;
        }

        public String getEmail() {
            return email;
        }

        public String getRole() {
            return role;
        }
    }

    @Inject
    HttpServletRequest request;

    @Inject
    SignIn signIn;

    @Inject
    Settings settings;

    @Inject
    DemoAccounts demoAccounts;

    @Inject
    Language language;

    @Inject
    Going going;

    @Inject
    Entering entering;

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    Elsewhere elsewhere;

    private String email;
    private String password;

    /** Who is signed in already goes on. */
    public void skipWhenSignedIn() throws IOException {
        if (request.getUserPrincipal() != null && "GET".equals(request.getMethod())) {
            going.to(NextAddress.orDefault(request.getParameter("next")));
        }
    }

    public void signIn() throws IOException {
        enter(email, password);
    }

    /** Enters as one of the listed fictional people; in a demonstration only. */
    public void enterAs(String account) throws IOException {
        if (settings.demo() && demoAccounts.listed().contains(account)) {
            enter(demoAccounts.email(account), DemoAccounts.PASSWORD);
        }
    }

    private void enter(String who, String secret) throws IOException {
        SignedIn signedIn = signIn.withPassword(who, secret, request.getRemoteAddr());
        entering.with(signedIn);
    }

    /** What the button says that leads to the other house; null when there is none. */
    public String getHouse() {
        return singleSignOn.on() ? singleSignOn.name(language.of(request)) : null;
    }

    /** Where that button leads. */
    public String getThere() {
        String next = NextAddress.orDefault(request.getParameter("next"));
        return "/login/sso?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Whether she has just signed out here and not there. */
    public boolean isLeaving() {
        return singleSignOn.on() && elsewhere.leaving(request);
    }

    /** What went wrong on the way through the other house; null when nothing did. */
    public String getProblem() {
        String problem = request.getParameter("problem");
        return PROBLEMS.contains(String.valueOf(problem))
                ? Texts.in(language.of(request)).getString("rule." + problem)
                : null;
    }

    /** The accounts of the demonstration; none otherwise. */
    public List<DemoAccount> getDemoAccounts() {
        if (!settings.demo()) {
            return List.of();
        }
        Texts texts = Texts.in(language.of(request));
        return demoAccounts.listed().stream()
                .map(account -> new DemoAccount(
                        account, demoAccounts.email(account), texts.getString("identity_login.demo." + account)))
                .toList();
    }

    public String getDemoPassword() {
        return DemoAccounts.PASSWORD;
    }

    /** Whether a session ended in the middle of something. */
    public boolean isEnded() {
        return request.getParameter("ended") != null;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
