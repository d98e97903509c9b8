package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.account.MyAccount;
import org.komichi.web.frame.Address;

/** {@code /email/{token}}: confirms a new address, from the message that was sent to it. */
@Named
@RequestScoped
public class EmailPage {
    @Inject
    HttpServletRequest request;

    @Inject
    MyAccount account;

    @Inject
    BySession session;

    @Inject
    Going going;

    @Inject
    Address address;

    public boolean isValid() {
        return account.canConfirmEmail(token());
    }

    public void confirm() throws IOException {
        account.confirmEmail(token());
        session.end(request);
        going.to("/login?done=emailChanged");
    }

    private String token() {
        return address.text("token");
    }
}
