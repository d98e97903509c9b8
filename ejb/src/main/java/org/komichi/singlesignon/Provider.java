package org.komichi.singlesignon;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The other house, by the library that speaks its language: where it is, what it is asked and what it answers. */
@ApplicationScoped
class Provider {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    /** What it told of itself, and since when we know it. */
    private record Known(OIDCProviderMetadata metadata, IdTokens idTokens, Instant since) {}

    @Inject
    ProviderSettings settings;

    @Inject
    ProviderReach reach;

    @Inject
    Clock clock;

    private volatile Known known;

    /** A question that nobody else can ask or answer. */
    SingleSignOn.SettingOut setOut(String next) {
        State state = new State(32);
        Nonce nonce = new Nonce(32);
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid", "email", "profile"),
                        new ClientID(settings.clientId()),
                        settings.back())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        Journey journey = new Journey(state.getValue(), nonce.getValue(), verifier.getValue(), next, clock.instant());
        return new SingleSignOn.SettingOut(journey, address);
    }

    OutsideIdentity comeBack(Journey journey, String query) {
        AuthorizationCode code = code(journey, query);
        OIDCTokenResponse answer = exchange(code, journey);
        JWT token = answer.getOIDCTokens().getIDToken();
        IDTokenClaimsSet claims = known().idTokens().read(token, journey.nonce());
        UserInfo told = told(claims, answer.getOIDCTokens().getAccessToken());
        return new OutsideIdentity(
                settings.issuer(),
                claims.getSubject().getValue(),
                told.getEmailAddress(),
                Boolean.TRUE.equals(told.getEmailVerified()),
                secondFactor(claims),
                token.getParsedString());
    }

    // Read before anything is asked of the provider: whoever made this address up costs nothing.
    private AuthorizationCode code(Journey journey, String query) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(
                    URI.create(settings.back() + "?" + (query == null ? "" : query)));
            boolean ours = response.getState() != null
                    && response.getState().getValue().equals(journey.state())
                    && !journey.over(clock.instant())
                    && (response.getIssuer() == null
                            || response.getIssuer().getValue().equals(settings.issuer()));
            if (!ours) {
                throw new SignInElsewhereFailed();
            }
            if (!response.indicatesSuccess()) {
                throw new SignInElsewhereDenied();
            }
            AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new SignInElsewhereFailed();
            }
            return code;
        } catch (ParseException | IllegalArgumentException notAnAnswer) {
            throw new SignInElsewhereFailed();
        }
    }

    private OIDCTokenResponse exchange(AuthorizationCode code, Journey journey) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, settings.back(), new CodeVerifier(journey.verifier()));
        ClientID me = new ClientID(settings.clientId());
        URI endpoint = known().metadata().getTokenEndpointURI();
        TokenRequest request = settings.clientSecret()
                .map(secret -> new TokenRequest(endpoint, new ClientSecretBasic(me, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest(endpoint, me, grant));
        try {
            HTTPResponse answer = patient(request.toHTTPRequest()).send();
            if (answer.getStatusCode() >= 500) {
                reach.failed("it answers with status " + answer.getStatusCode());
                throw new ProviderUnavailable();
            }
            if (!answer.indicatesSuccess()) {
                boolean us = reach.refused(
                        TokenErrorResponse.parse(answer).getErrorObject().getCode());
                throw us ? new ProviderUnavailable() : new SignInElsewhereFailed();
            }
            reach.answered();
            return (OIDCTokenResponse) OIDCTokenResponseParser.parse(answer).toSuccessResponse();
        } catch (IOException unreachable) {
            reach.failed("it cannot be reached");
            throw new ProviderUnavailable();
        } catch (ParseException notAnAnswer) {
            throw new SignInElsewhereFailed();
        }
    }

    // Some houses tell the address only when they are asked for it once more.
    private UserInfo told(IDTokenClaimsSet claims, AccessToken access) {
        URI endpoint = known().metadata().getUserInfoEndpointURI();
        UserInfo signed = new UserInfo(claims.toJSONObject());
        if (signed.getEmailAddress() != null || endpoint == null || access == null) {
            return signed;
        }
        try {
            UserInfoResponse answer =
                    UserInfoResponse.parse(patient(new UserInfoRequest(endpoint, access).toHTTPRequest())
                            .send());
            UserInfo told =
                    answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
            return told != null && told.getSubject().equals(claims.getSubject()) ? told : signed;
        } catch (IOException | ParseException silent) {
            return signed;
        }
    }

    private boolean secondFactor(IDTokenClaimsSet claims) {
        Stream<String> shown = Stream.concat(
                Optional.ofNullable(claims.getAMR()).orElse(List.of()).stream().map(Object::toString),
                Optional.ofNullable(claims.getACR()).map(Object::toString).stream());
        return shown.anyMatch(settings.wordsForSecondFactor()::contains);
    }

    Optional<URI> signingOut(String idToken) {
        try {
            URI there = known().metadata().getEndSessionEndpointURI();
            JWT token = JWTParser.parse(idToken);
            return Optional.ofNullable(there)
                    .map(address -> new LogoutRequest(address, token, settings.out(), null).toURI());
        } catch (ProviderUnavailable | java.text.ParseException notNow) {
            return Optional.empty();
        }
    }

    private Known known() {
        Known now = known;
        if (now == null || now.since().plus(GOOD_FOR).isBefore(clock.instant())) {
            now = ask(now);
            known = now;
        }
        return now;
    }

    private Known ask(Known before) {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
            boolean safe = Stream.of(
                            metadata.getAuthorizationEndpointURI(),
                            metadata.getTokenEndpointURI(),
                            metadata.getJWKSetURI())
                    .allMatch(ProviderSettings::safe);
            if (!safe) {
                reach.failed("it names addresses without TLS");
                throw new ProviderUnavailable();
            }
            return new Known(metadata, idTokens(before, metadata), clock.instant());
        } catch (IOException unreachable) {
            reach.failed("it cannot be reached");
            return goingOn(before);
        } catch (GeneralException notItself) {
            reach.failed("what it tells of itself is not that of komichi.oidc.issuer");
            return goingOn(before);
        }
    }

    private static Known goingOn(Known before) {
        if (before != null) {
            return before;
        }
        throw new ProviderUnavailable();
    }

    // The keys are kept and asked for anew when one is met that is not among them: the house may change them at any
    // time.
    private IdTokens idTokens(Known before, OIDCProviderMetadata metadata) throws IOException {
        if (before != null && before.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())) {
            return before.idTokens();
        }
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
        return new IdTokens(
                settings.issuer(),
                settings.clientId(),
                JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever)
                        .retrying(true)
                        .build());
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }
}
