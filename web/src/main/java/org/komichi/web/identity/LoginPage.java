package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.komichi.identity.DemoAccounts;
import org.komichi.identity.SignIn;
import org.komichi.identity.SignedIn;
import org.komichi.shared.Settings;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Texts;

/** {@code /login} */
@Named
@RequestScoped
public class LoginPage {
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
