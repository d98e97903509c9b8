package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.identity.SignedIn;
import org.komichi.identity.SignedInPeople;
import org.komichi.identity.Standing;

/** Comes in and is led on: to the second step, to setting one up when roles wait for it, or to where she wanted to go. */
@RequestScoped
public class Entering {
    @Inject
    HttpServletRequest request;

    @Inject
    BySession session;

    @Inject
    SignedInPeople people;

    @Inject
    Going going;

    /** Begins the session of whoever showed enough, and goes on. */
    public void with(SignedIn signedIn) throws IOException {
        session.begin(request, signedIn);
        String next = NextAddress.orDefault(request.getParameter("next"));
        if (signedIn.step() == SignedIn.Step.SECOND_FACTOR_PENDING) {
            going.to(NextAddress.secondStepThen(next));
        } else if (people.bySession(signedIn).filter(Standing::owesSecondFactor).isPresent()) {
            going.to(NextAddress.SET_UP_SECOND_FACTOR);
        } else {
            going.to(next);
        }
    }
}
