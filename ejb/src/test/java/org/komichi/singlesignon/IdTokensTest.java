package org.komichi.singlesignon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider says is believed only when it is signed by it, for us, just now, and answers our question. */
class IdTokensTest {
    private static final String ISSUER = "https://provider.example/komichi";
    private static final String US = "komichi";
    private static final String NONCE = "the number of our question";

    private static RSAKey first;
    private static RSAKey second;

    private JWKSet published = new JWKSet(first.toPublicJWK());
    private final IdTokens tokens = new IdTokens(
            ISSUER,
            US,
            JWKSourceBuilder.<SecurityContext>create(
                            URI.create(ISSUER + "/jwks").toURL(),
                            url -> new Resource(published.toString(), "application/json"))
                    .build());

    IdTokensTest() throws java.net.MalformedURLException {}

    @BeforeAll
    static void keys() throws JOSEException {
        first = new RSAKeyGenerator(2048).keyID("first").generate();
        second = new RSAKeyGenerator(2048).keyID("second").generate();
    }

    @Test
    void what_is_signed_for_us_just_now_is_believed() throws JOSEException {
        assertThat(tokens.read(signed(first, good().build()), NONCE)
                        .getSubject()
                        .getValue())
                .isEqualTo("person 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "nonce", "sub", "exp", "iat"})
    void what_lacks_one_of_its_parts_is_not(String part) throws JOSEException {
        refuses(signed(first, good().claim(part, null).build()));
    }

    @Test
    void what_is_for_somebody_else_from_somebody_else_or_an_answer_to_another_question_is_not() throws JOSEException {
        for (Map.Entry<String, Object> other : Map.<String, Object>of(
                        "iss", "https://elsewhere.example", "aud", "another client", "nonce", "another question")
                .entrySet()) {
            refuses(signed(first, good().claim(other.getKey(), other.getValue()).build()));
        }
        refuses(signed(
                first,
                good().audience(java.util.List.of(US, "another client"))
                        .claim("azp", "another client")
                        .build()));
    }

    @Test
    void clocks_may_differ_by_a_minute_and_no_more() throws JOSEException {
        Instant now = Instant.now();
        assertThat(tokens.read(signed(first, until(now.minusSeconds(50))), NONCE))
                .isNotNull();
        refuses(signed(first, until(now.minusSeconds(70))));
        refuses(signed(
                first,
                good().issueTime(Date.from(now.plus(Duration.ofMinutes(2)))).build()));
    }

    @Test
    void what_is_not_signed_or_signed_with_what_others_know_is_not() throws JOSEException {
        refuses(new PlainJWT(good().build()));
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), good().build());
        shared.sign(new MACSigner(first.toRSAPublicKey().getEncoded()));
        refuses(shared);
        RSAKey impostor = new RSAKeyGenerator(2048).keyID("first").generate();
        refuses(signed(impostor, good().build()));
    }

    @Test
    void a_provider_may_change_its_keys_and_those_that_are_gone_count_no_longer() throws JOSEException {
        tokens.read(signed(first, good().build()), NONCE);
        published = new JWKSet(second.toPublicJWK());
        assertThat(tokens.read(signed(second, good().build()), NONCE)).isNotNull();
        refuses(signed(first, good().build()));
    }

    @Test
    void a_provider_whose_keys_cannot_be_had_is_not_available() throws JOSEException {
        IdTokens silent = new IdTokens(ISSUER, US, (selector, context) -> {
            throw new KeySourceException("no answer");
        });
        JWT token = signed(first, good().build());
        assertThatThrownBy(() -> silent.read(token, NONCE)).isInstanceOf(ProviderUnavailable.class);
    }

    private void refuses(JWT token) {
        assertThatThrownBy(() -> tokens.read(token, NONCE)).isInstanceOf(SignInElsewhereFailed.class);
    }

    private static JWTClaimsSet until(Instant end) {
        return good().issueTime(Date.from(end.minusSeconds(300)))
                .expirationTime(Date.from(end))
                .build();
    }

    private static JWTClaimsSet.Builder good() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(US)
                .subject("person 1")
                .claim("nonce", NONCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static JWT signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token;
    }
}
