package org.komichi.secondfactor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an authenticator answers (WebAuthn level 2), for one origin. Which maker a device has is not asked: that would keep
 * people's own devices out and tell us what they own.
 */
final class PasskeyReader {
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final int LONGEST = 20_000;
    private static final int LONGEST_ID = 1400;
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final URI base;

    /** @param base where people reach this installation */
    PasskeyReader(URI base) {
        this.base = base;
    }

    /** The name under which devices keep passkeys for us. */
    String host() {
        return base.getHost();
    }

    /** Whether devices keep passkeys for us at all: they do for names, not for numbers of a network. */
    boolean possible() {
        return host() != null && !host().matches("[0-9.]+|\\[.*");
    }

    /** The question that an answer says it answers.
     * @throws PasskeyRefused when it says nothing that can be read */
    String questionIn(String answer) {
        String said = read(answer).path("response").path("clientDataJSON").asString("");
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(said))
                    .path("challenge")
                    .asString("");
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw new PasskeyRefused();
        }
    }

    /** Which passkey an answer says it is. */
    String passkeyIn(String answer) {
        return read(answer).path("id").asString("");
    }

    /** A new passkey, shown in answer to a question.
     * @throws PasskeyRefused when it does not answer it, or comes from another site */
    Shown added(String answer, String question) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(answer);
            List<PublicKeyCredentialParameters> wanted = ALGORITHMS.stream()
                    .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
                    .toList();
            manager.verify(data, new RegistrationParameters(site(question), wanted, false, true));
            var told = data.getAttestationObject().getAuthenticatorData();
            var credential = told.getAttestedCredentialData();
            String id = encoded(credential.getCredentialId());
            if (id.length() > LONGEST_ID) {
                throw new PasskeyRefused();
            }
            return new Shown(
                    id,
                    credentials.convert(credential),
                    told.getSignCount(),
                    told.isFlagUV(),
                    told.isFlagBE(),
                    told.isFlagBS());
        } catch (RuntimeException notOurs) {
            // What is odd enough fails anywhere in the library: the answer is the same.
            throw new PasskeyRefused();
        }
    }

    /** A known passkey, shown again in answer to a question.
     * @param known as it was shown last
     * @throws PasskeyRefused when it does not answer it, was copied, or comes from another site */
    Shown again(String answer, String question, Shown known) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            site(question),
                            record(known),
                            List.of(Base64.getUrlDecoder().decode(known.credentialId())),
                            false,
                            true));
            var told = data.getAuthenticatorData();
            return new Shown(
                    known.credentialId(),
                    known.credential(),
                    told.getSignCount(),
                    told.isFlagUV(),
                    known.backupEligible(),
                    told.isFlagBS());
        } catch (RuntimeException notHers) {
            throw new PasskeyRefused();
        }
    }

    private CredentialRecord record(Shown known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                known.userVerified(),
                known.backupEligible(),
                known.backedUp(),
                known.signCount(),
                credentials.convert(known.credential()),
                null,
                null,
                null,
                Set.of());
    }

    private ServerProperty site(String question) {
        Origin origin = new Origin(base.getScheme() + "://" + base.getAuthority());
        return new ServerProperty(
                origin, host(), new DefaultChallenge(Base64.getUrlDecoder().decode(question)));
    }

    private static JsonNode read(String answer) {
        if (answer == null || answer.length() > LONGEST) {
            throw new PasskeyRefused();
        }
        try {
            return JSON.readTree(answer);
        } catch (JacksonException unreadable) {
            throw new PasskeyRefused();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
