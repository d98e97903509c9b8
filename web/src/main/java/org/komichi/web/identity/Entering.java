package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.komichi.account.SignedInPeople;
import org.komichi.identity.SignedIn;
import org.komichi.identity.Standing;
import org.komichi.singlesignon.LinkedToAnother;

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
    Elsewhere elsewhere;

    @Inject
    Going going;

    /** Begins the session of whoever showed enough, and goes on. */
    public void with(SignedIn signedIn) throws IOException {
        going.to(begin(signedIn, NextAddress.orDefault(request.getParameter("next"))));
    }

    /** Begins her session.
     * @return where she goes on */
    String begin(SignedIn signedIn, String next) {
        session.begin(request, signedIn);
        if (signedIn.step() == SignedIn.Step.SECOND_FACTOR_PENDING) {
            return NextAddress.secondStepThen(next);
        }
        try {
            elsewhere.entered(request, signedIn);
        } catch (LinkedToAnother taken) {
            return NextAddress.SET_UP_SECOND_FACTOR + "?done=linkedToAnother";
        }
        boolean owes =
                people.bySession(signedIn).filter(Standing::owesSecondFactor).isPresent();
        return owes ? NextAddress.SET_UP_SECOND_FACTOR : next;
    }
}
