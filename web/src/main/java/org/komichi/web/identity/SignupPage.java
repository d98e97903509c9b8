package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.komichi.account.SignUp;
import org.komichi.identity.SignedIn;
import org.komichi.shared.ServiceSettings;
import org.komichi.singlesignon.OutsideIdentity;
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
    ServiceSettings settings;

    @Inject
    Going going;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Entering entering;

    private String email;
    private String password;

    /** An address that the other house has checked needs no letter; every other one does. */
    public void send() throws IOException {
        Optional<SignedIn> open = elsewhere
                .waiting(request)
                .filter(came -> came.identity().proves(email))
                .flatMap(came -> signUp.signUpProven(email, password, language.of(request), request.getRemoteAddr()));
        if (open.isPresent()) {
            elsewhere.proved(request, open.get());
            going.to(entering.begin(open.get(), "/my/profile?done=confirmed"));
            return;
        }
        signUp.signUp(email, password, language.of(request), request.getRemoteAddr());
        going.to("/signup?sent=true");
    }

    /** Whether an administrator lets nobody sign up by herself at the moment. */
    public boolean isClosed() {
        return !settings.signUpOpen();
    }

    /** Whether the message is on its way. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }

    /** The address that the other house has checked, for whoever came from there; null for everybody else. */
    public String getChecked() {
        return elsewhere
                .waiting(request)
                .map(Elsewhere.Came::identity)
                .filter(identity -> identity.proves(identity.email()))
                .map(OutsideIdentity::email)
                .orElse(null);
    }

    public String getEmail() {
        if (email == null) {
            email = elsewhere
                    .waiting(request)
                    .map(came -> came.identity().email())
                    .orElse(null);
        }
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
