package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.account.NewPassword;

/** {@code /password}: asks for a link to choose a new password. */
@Named
@RequestScoped
public class PasswordPage {
    @Inject
    HttpServletRequest request;

    @Inject
    NewPassword newPassword;

    @Inject
    Going going;

    private String email;

    public void send() throws IOException {
        newPassword.ask(email, request.getRemoteAddr());
        going.to("/password?sent=true");
    }

    /** Whether the message is on its way, if there is an account. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
