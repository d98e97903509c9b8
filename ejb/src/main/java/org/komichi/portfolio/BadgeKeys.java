package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komichi.shared.KeyRing;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs badges, as JSON Web Signature with RS256: what every Open Badges 3.0 verifier must know. Each key signs for a year; then there
 * is a new one, and the old ones stay to be verified with.
 */
@ApplicationScoped
class BadgeKeys {
    static final String PURPOSE = "badge-key";
    private static final int BITS = 3072;
    private static final Duration SIGNS_FOR = Duration.ofDays(365);
    private static final JsonMapper JSON = new JsonMapper();

    @PersistenceContext
    EntityManager database;

    @Inject
    KeyRing ring;

    @Inject
    Clock clock;

    /** All keys there ever were, the latest first. */
    List<BadgeKey> all() {
        return database.createQuery("select k from BadgeKey k order by k.turn desc", BadgeKey.class)
                .getResultList();
    }

    Optional<BadgeKey> find(String kid) {
        return all().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** The key that signs now; made when there is none. Of two servers that make one at once, one must try again. */
    BadgeKey current() {
        Instant now = clock.instant();
        List<BadgeKey> all = all();
        return all.stream()
                .findFirst()
                .filter(key -> key.createdAt().plus(SIGNS_FOR).isAfter(now))
                .orElseGet(() -> {
                    BadgeKey key = made(all.isEmpty() ? 1 : all.getFirst().turn() + 1, now);
                    database.persist(key);
                    database.flush();
                    return key;
                });
    }

    /** A signature in the compact form: header, content and signature. */
    String sign(BadgeKey key, Map<String, Object> header, Map<String, Object> content) {
        String signed = encoded(JSON.writeValueAsBytes(header)) + "." + encoded(JSON.writeValueAsBytes(content));
        try {
            PrivateKey secret = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(ring.open(PURPOSE, key.sealed())));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    BadgeKey made(int turn, Instant now) {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(BITS);
            KeyPair pair = maker.generateKeyPair();
            RSAPublicKey open = (RSAPublicKey) pair.getPublic();
            String n = encoded(unsigned(open.getModulus().toByteArray()));
            String e = encoded(unsigned(open.getPublicExponent().toByteArray()));
            // The name of a key is its fingerprint (RFC 7638): nobody can give another key the same name.
            String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(e, n);
            String kid =
                    encoded(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
            return new BadgeKey(
                    turn, kid, n, e, ring.seal(PURPOSE, pair.getPrivate().getEncoded()), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
