package org.komichi.workshop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.komichi.identity.Profile;

/**
 * What is known of somebody who wants to come.
 *
 * @param completed slugs of the courses she has completed
 * @param invitation the code that she typed; null for none
 * @param vouched whether somebody who was invited hands her seat to her
 */
public record Applicant(Profile profile, Set<String> completed, String invitation, boolean vouched) {
    public Applicant {
        completed = Set.copyOf(completed);
    }

    /** Whether she was invited with one of these codes. Every code is compared in the same time, right or wrong. */
    boolean invited(List<String> codes) {
        boolean right = vouched;
        for (String code : codes) {
            right |= invitation != null && MessageDigest.isEqual(bytes(code), bytes(invitation));
        }
        return right;
    }

    // Full-width letters typed on a Japanese keyboard are the same code; so are small ones.
    private static byte[] bytes(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(java.util.Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
    }
}
