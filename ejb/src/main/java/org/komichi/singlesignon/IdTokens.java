package org.komichi.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.Set;

/**
 * Reads what the provider signed: by a key of its own and a signature that only it can make, for us, not over, and with the number of our
 * question in it. Whatever is not so is not told apart.
 */
final class IdTokens {
    /** Signatures with a key that the provider alone has. None at all, or one with the secret that we share, is no signature. */
    static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int CLOCKS_DIFFER_BY_SECONDS = 60;

    private final IDTokenValidator validator;
    private final String clientId;

    IdTokens(String issuer, String clientId, JWKSource<SecurityContext> keys) {
        this.clientId = clientId;
        validator = new IDTokenValidator(
                new Issuer(issuer), new ClientID(clientId), new JWSVerificationKeySelector<>(SIGNED, keys), null);
        validator.setMaxClockSkew(CLOCKS_DIFFER_BY_SECONDS);
    }

    /** What it says.
     * @throws SignInElsewhereFailed when it is not to be believed
     * @throws ProviderUnavailable when the keys cannot be had */
    IDTokenClaimsSet read(JWT token, String nonce) {
        try {
            IDTokenClaimsSet claims = validator.validate(token, new Nonce(nonce));
            // The library leaves this to us: a token that names us among others, but was made for one of them.
            AuthorizedParty madeFor = claims.getAuthorizedParty();
            if (madeFor != null && !madeFor.getValue().equals(clientId)) {
                throw new SignInElsewhereFailed();
            }
            return claims;
        } catch (RateLimitReachedException unknownKeysInARow) {
            throw new SignInElsewhereFailed();
        } catch (KeySourceException unreachable) {
            throw new ProviderUnavailable();
        } catch (BadJOSEException | JOSEException notToBeBelieved) {
            throw new SignInElsewhereFailed();
        }
    }
}
