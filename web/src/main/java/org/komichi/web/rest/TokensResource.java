package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.komichi.account.PersonalTokens;
import org.komichi.account.SignIn;
import org.komichi.identity.SignedIn;
import org.komichi.secondfactor.SecondStep;

/** A token for address and password. It takes no {@code Idempotency-Key}: a stored answer would hold the secret. */
@Path("/v1/tokens")
@RequestScoped
public class TokensResource {
    private static final int DAYS = 30;
    private static final String NAME = "API";

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    PersonalTokens tokens;

    @Inject
    HttpServletRequest request;

    /**
     * Who wants a token.
     *
     * @param otp the code of the authenticator app, of an account with a second factor
     */
    public record TokenRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 1000) String password,
            @Size(max = 20) @Nullable String otp) {}

    /** The token, shown this once. */
    public record NewToken(String token, Instant expiresAt) {}

    /** Makes a token, as often as the sign-in page would let in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response make(TokenRequest wanted) {
        SignedIn signedIn = signIn.withPassword(wanted.email(), wanted.password(), request.getRemoteAddr());
        if (signedIn.step() != SignedIn.Step.COMPLETE) {
            signedIn = secondStep.withCode(signedIn, code(wanted));
        }
        PersonalTokens.NewToken made = tokens.makeFor(signedIn, NAME, DAYS);
        return Response.status(Response.Status.CREATED)
                .entity(new NewToken(made.secret(), made.expiresAt()))
                .build();
    }

    private static String code(TokenRequest wanted) {
        if (wanted.otp() == null || wanted.otp().isBlank()) {
            throw new SecondFactorRequired();
        }
        return wanted.otp();
    }
}
