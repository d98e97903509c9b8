package org.komichi.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.komichi.identity.SignedIn;
import org.komichi.secondfactor.SecondStep;
import org.komichi.secondfactor.SecondStepOver;

/** {@code /login/second}: what is shown after the password. */
@Named
@RequestScoped
public class SecondStepPage {
    @Inject
    HttpServletRequest request;

    @Inject
    BySession session;

    @Inject
    SecondStep secondStep;

    @Inject
    Entering entering;

    @Inject
    Going going;

    private String code;
    private String recoveryCode;
    private String answer;
    private SecondStep.Ways ways;

    /** Without a right password a moment ago there is nothing to do here. */
    public void skipWhenNotPending() throws IOException {
        String next = NextAddress.orDefault(request.getParameter("next"));
        if (request.getUserPrincipal() != null) {
            going.to(next);
        } else if (session.pending(request).filter(this::stillGood).isEmpty()) {
            going.to(NextAddress.signInThen(next, true));
        }
    }

    private boolean stillGood(SignedIn pending) {
        try {
            ways = secondStep.ways(pending);
            return true;
        } catch (SecondStepOver over) {
            return false;
        }
    }

    public void withCode() throws IOException {
        entering.with(secondStep.withCode(pending(), code));
    }

    public void withRecoveryCode() throws IOException {
        entering.with(secondStep.withCode(pending(), recoveryCode));
    }

    public void withPasskey() throws IOException {
        entering.with(secondStep.withPasskey(pending(), answer));
    }

    private SignedIn pending() {
        return session.pending(request).orElseThrow(SecondStepOver::new);
    }

    /** Whether an authenticator app is in use. */
    public boolean isApp() {
        return ways().map(SecondStep.Ways::app).orElse(true);
    }

    /** What the browser asks a device for; null when she has no passkey. */
    public String getPasskeyQuestion() {
        return ways().map(SecondStep.Ways::passkeyQuestion).orElse(null);
    }

    private Optional<SecondStep.Ways> ways() {
        if (ways == null) {
            session.pending(request).ifPresent(this::stillGood);
        }
        return Optional.ofNullable(ways);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRecoveryCode() {
        return recoveryCode;
    }

    public void setRecoveryCode(String recoveryCode) {
        this.recoveryCode = recoveryCode;
    }

    /** Never shown again: an answer is good once. */
    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
