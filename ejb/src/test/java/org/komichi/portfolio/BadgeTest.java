package org.komichi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komichi.shared.Bilingual;
import org.komichi.shared.KeyRing;
import org.komichi.shared.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we sign is read and verified here by a library that had no part in signing it. */
class BadgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Achievement INFUSION = new Achievement(
            "B3-L3", new Bilingual("B3　気管カニューレ", "B3 Tracheostomy"), new Bilingual("実技", "Station"), Map.of("B3", 3));

    private static BadgeKeys keys;
    private static BadgePaper paper;
    private static BadgeKey key;

    @BeforeAll
    static void makeKey() {
        keys = new BadgeKeys();
        keys.ring = new NoRing();
        key = keys.made(1, NOW);
        paper = new BadgePaper();
        paper.settings = new Settings() {
            @Override
            public URI baseUrl() {
                return URI.create("https://komichi.example");
            }
        };
    }

    @Test
    void another_library_verifies_it_with_the_published_key() throws Exception {
        SignedJWT badge = SignedJWT.parse(signed(null));
        RSAKey published = RSAKey.parse(new HashMap<>(key.jwk()));
        JWSVerifier verifier = new RSASSAVerifier(published);

        assertThat(badge.verify(verifier)).isTrue();
        assertThat(badge.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(badge.getHeader().getKeyID()).isEqualTo("https://komichi.example/api/v1/issuer/keys/" + key.kid());
        assertThat(published.computeThumbprint()).hasToString(key.kid());
        assertThat(badge.getJWTClaimsSet().getIssuer()).isEqualTo("https://komichi.example/api/v1/issuer");
        assertThat(badge.getJWTClaimsSet().getExpirationTime())
                .as("the end of the last day in Japan")
                .isEqualTo("2028-11-22T15:00:00Z");
    }

    @Test
    void a_letter_changed_and_it_verifies_no_more() throws Exception {
        String[] parts = signed(null).split("\\.");
        String forged =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("B3-L3", "B3-L5");
        String claims = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
        JWSVerifier verifier = new RSASSAVerifier(RSAKey.parse(new HashMap<>(key.jwk())));

        assertThat(SignedJWT.parse(parts[0] + "." + claims + "." + parts[2]).verify(verifier))
                .isFalse();
    }

    @Test
    void it_has_what_open_badges_ask_for() throws Exception {
        JsonNode badge = content(signed(null));
        assertThat(badge.get("@context").get(0).asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(badge.get("type").valueStream().map(JsonNode::asString))
                .containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(badge.get("validFrom").asString()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(badge.get("jti").asString()).isEqualTo(badge.get("id").asString());
        JsonNode subject = badge.get("credentialSubject");
        assertThat(subject.get("id").asString()).isEqualTo(badge.get("sub").asString());
        assertThat(subject.get("achievement").get("criteria").get("narrative").asString())
                .isNotBlank();
        assertThat(subject.get("achievement")
                        .get("alignment")
                        .get(0)
                        .get("targetCode")
                        .asString())
                .isEqualTo("B3");
        assertThat(subject.at("/achievement/alignment/0/targetUrl").asString())
                .as("the outcome as a CFItem")
                .startsWith("https://komichi.example/ims/case/v1p1/CFItems/");
        assertThat(badge.get("credentialStatus").get("type").asString()).isEqualTo("1EdTechRevocationList");
        assertThat(badge.toString()).contains("does not permit or license");
    }

    @Test
    void her_address_is_in_it_only_when_she_wants_and_only_as_a_salted_fingerprint() throws Exception {
        assertThat(content(signed(null)).get("credentialSubject").has("identifier"))
                .isFalse();
        JsonNode badge = content(signed("doctor@komichi.example"));
        JsonNode identity = badge.get("credentialSubject").get("identifier").get(0);
        assertThat(badge.toString()).doesNotContain("doctor@");
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(("doctor@komichi.example" + identity.get("salt").asString()).getBytes(StandardCharsets.UTF_8));
        assertThat(identity.get("identityHash").asString())
                .isEqualTo("sha256$" + java.util.HexFormat.of().formatHex(hash));
    }

    @Test
    void a_badge_falls_with_any_level_it_needs_and_with_no_other() {
        Badge badge = new Badge(
                "n",
                7,
                new Achievement("EPA-1", INFUSION.name(), INFUSION.earns(), Map.of("B3", 3, "C2", 2)),
                false,
                NOW,
                null,
                "j");
        assertThat(badge.needsMoreThan("B3", 2)).isTrue();
        assertThat(badge.needsMoreThan("B3", 3)).isFalse();
        assertThat(badge.needsMoreThan("C2", 0)).isTrue();
        assertThat(badge.needsMoreThan("D1", 0)).isFalse();
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(badge.state(today)).isEqualTo(BadgeState.VALID);
        badge.forget(NOW);
        assertThat(badge.state(today)).isEqualTo(BadgeState.WITHDRAWN);
        assertThat(badge.belongsTo(7)).isFalse();
        assertThat(badge.jwt()).isNull();
    }

    @Test
    void what_is_withdrawn_is_named_by_its_address_only() {
        assertThat(paper.revocations(List.of("n-1")).toString())
                .contains("https://komichi.example/badges/n-1")
                .contains("revoked=true");
    }

    private static String signed(String address) {
        return keys.sign(
                key,
                paper.header(key),
                paper.credential(new BadgePaper.Content(
                        "n-1", INFUSION, "1.1", NOW, LocalDate.of(2028, 11, 22), address, "salt")));
    }

    private static JsonNode content(String jwt) {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    /** Keeps keys open: what seals them has tests of its own. */
    private static final class NoRing extends KeyRing {
        @Override
        public byte[] seal(String purpose, byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(String purpose, byte[] whole) {
            return whole;
        }
    }
}
