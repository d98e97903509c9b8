package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.account.SignUp;
import org.komichi.web.frame.Address;

/** {@code /signup/confirm/{token}}: opening it changes nothing, for mail scanners open every link. */
@Named
@RequestScoped
public class ConfirmPage {
    @Inject
    HttpServletRequest request;

    @Inject
    SignUp signUp;

    @Inject
    BySession session;

    @Inject
    Going going;

    @Inject
    Address address;

    private String password;

    public boolean isValid() {
        return signUp.canConfirm(token());
    }

    public void confirm() throws IOException {
        session.begin(request, signUp.confirm(token(), password, request.getRemoteAddr()));
        going.to("/my/profile?done=confirmed");
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
