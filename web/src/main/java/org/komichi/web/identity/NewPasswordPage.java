package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.account.NewPassword;
import org.komichi.web.frame.Address;

/** {@code /password/{token}} and {@code /invitation/{token}}: a password chosen through a link. */
@Named
@RequestScoped
public class NewPasswordPage {
    @Inject
    NewPassword newPassword;

    @Inject
    Going going;

    @Inject
    Address address;

    private String password;
    private String email;

    public boolean isValid() {
        return getEmail() != null;
    }

    /** The address whose password is chosen, for the reader and for her password store. */
    public String getEmail() {
        if (email == null) {
            email = newPassword.emailOf(token()).orElse(null);
        }
        return email;
    }

    public void choose() throws IOException {
        newPassword.choose(token(), password);
        going.to("/login?done=passwordChosen");
    }

    private String token() {
        return address.text("token");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
