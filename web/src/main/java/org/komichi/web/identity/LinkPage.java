package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.account.SignIn;
import org.komichi.identity.SignedIn;
import org.komichi.singlesignon.SignInElsewhereFailed;
import org.komichi.singlesignon.SingleSignOn;
import org.komichi.web.frame.Language;

/** {@code /login/link}: whoever came from the other house for the first time shows once which account here is hers. */
@Named
@RequestScoped
public class LinkPage {
    static final String ADDRESS = "/login/link";

    @Inject
    HttpServletRequest request;

    @Inject
    Elsewhere elsewhere;

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    SignIn signIn;

    @Inject
    Entering entering;

    @Inject
    Going going;

    @Inject
    Language language;

    private String email;
    private String password;

    /** Without somebody who came there is nothing to do here. */
    public void skipWhenNobodyCame() throws IOException {
        if (request.getUserPrincipal() != null) {
            going.to(NextAddress.orDefault(null));
        } else if (elsewhere.waiting(request).isEmpty()) {
            going.to("/login");
        }
    }

    /** Shows the password of her account: when that is enough she is in and linked, otherwise after the second step. */
    public void prove() throws IOException {
        Elsewhere.Came came = elsewhere.waiting(request).orElseThrow(SignInElsewhereFailed::new);
        SignedIn signedIn = signIn.withPassword(email, password, request.getRemoteAddr());
        elsewhere.proved(request, signedIn);
        going.to(entering.begin(signedIn, came.next()));
    }

    /** What the other house is called. */
    public String getHouse() {
        return singleSignOn.name(language.of(request));
    }

    /** The address as the other house knows it, so that she sees whose account there this is; null when it tells none. */
    public String getThere() {
        return elsewhere.waiting(request).map(came -> came.identity().email()).orElse(null);
    }

    public String getEmail() {
        return email == null ? getThere() : email;
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
