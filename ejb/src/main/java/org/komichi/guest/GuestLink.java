package org.komichi.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.shared.KeyRing;
import org.komichi.shared.NotFound;

/**
 * The link to a guest's own page of a workshop. It is sealed with the key of the application, so every letter can have it and
 * nobody can make one; it tells nothing about her, and ends when she is forgotten or has an account.
 */
@ApplicationScoped
public class GuestLink {
    private static final String PURPOSE = "guest";
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,18}) ([a-z0-9-]{1,80})");

    @Inject
    KeyRing keys;

    /** Whose page it is. */
    record Owner(long person, String workshop) {}

    /** The address of her page; different every time. */
    public String path(long person, String workshop) {
        byte[] sealed = keys.seal(PURPOSE, (person + " " + workshop).getBytes(StandardCharsets.US_ASCII));
        return "/guest/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What the last part of an address means.
     * @throws NotFound when we did not make it */
    Owner read(String token) {
        try {
            Matcher plain = PLAIN.matcher(
                    new String(keys.open(PURPOSE, Base64.getUrlDecoder().decode(token)), StandardCharsets.US_ASCII));
            if (plain.matches()) {
                return new Owner(Long.parseLong(plain.group(1)), plain.group(2));
            }
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            // Shortened by a mail program, or made up: the answer is the same.
        }
        throw new NotFound();
    }
}
