package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.identity.SignUp;
import org.komichi.web.frame.Language;

/** {@code /signup} */
@Named
@RequestScoped
public class SignupPage {
    @Inject
    HttpServletRequest request;

    @Inject
    SignUp signUp;

    @Inject
    Language language;

    @Inject
    Going going;

    private String email;
    private String password;

    public void send() throws IOException {
        signUp.signUp(email, password, language.of(request), request.getRemoteAddr());
        going.to("/signup?sent=true");
    }

    /** Whether the message is on its way. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
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
