package org.komichi.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/**
 * The link by which somebody stops mail of a kind without signing in. It is sealed with the key of the application: nobody can
 * make one for somebody else, and it tells nothing about her. It needs no row and stays good as long as the key does.
 */
@ApplicationScoped
class StopLink {
    private static final String PURPOSE = "unsubscribe";
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,18}) ([A-Z]{1,20})");

    @Inject
    KeyRing keys;

    /** Who stops what. */
    record Stop(long personId, OptionalMail kind) {}

    /** The address for one person and kind; different every time. */
    String path(long personId, OptionalMail kind) {
        byte[] sealed = keys.seal(PURPOSE, (personId + " " + kind).getBytes(StandardCharsets.US_ASCII));
        return "/unsubscribe/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What the last part of an address means.
     * @throws NotFound when we did not make it */
    Stop read(String token) {
        try {
            Matcher plain = PLAIN.matcher(
                    new String(keys.open(PURPOSE, Base64.getUrlDecoder().decode(token)), StandardCharsets.US_ASCII));
            if (plain.matches()) {
                return new Stop(Long.parseLong(plain.group(1)), OptionalMail.valueOf(plain.group(2)));
            }
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            // Shortened by a mail program, or made up: the answer is the same.
        }
        throw new NotFound();
    }
}
