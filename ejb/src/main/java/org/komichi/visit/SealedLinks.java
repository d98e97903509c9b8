package org.komichi.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/**
 * The links in letters to supervisors. They are sealed with the key of the application: nobody can make one, and nothing secret is
 * stored. Whether a link still leads somewhere, the sign-off itself knows.
 */
@ApplicationScoped
class SealedLinks {
    /** What a link is for. */
    enum Purpose {
        SIGN_OFF("sign-off"),
        SUPERVISOR("supervisor");

        private final String key;

        Purpose(String key) {
            this.key = key;
        }
    }

    @Inject
    KeyRing keys;

    /** A token for this; different every time. */
    String token(Purpose purpose, String what) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.seal(purpose.key, what.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a token is for.
     * @throws NotFound when we did not make it */
    String read(Purpose purpose, String token) {
        try {
            return new String(keys.open(purpose.key, Base64.getUrlDecoder().decode(token)), StandardCharsets.UTF_8);
        } catch (RuntimeException notOurs) {
            // Shortened by a mail program, or made up: the answer is the same.
            throw new NotFound();
        }
    }
}
