package org.komichi.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Which passwords we take: long ones. There is no rule about signs and digits, which only makes passwords alike; but what
 * everybody tries first, and what stands in the address, is refused.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Set<String> TRIED_FIRST = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "1234567890ab",
            "password1234",
            "passwordpassword",
            "password12345",
            "password123456",
            "qwertyuiop12",
            "qwertyuiop123",
            "1qaz2wsx3edc",
            "qwerty123456",
            "abcdefghijkl",
            "abcd12345678",
            "administrator",
            "adminadmin12",
            "komichikomichi",
            "komichi12345",
            "letmeinplease",
            "iloveyouiloveyou",
            "nurse1234567",
            "doctor123456",
            "welcome12345",
            "changeme1234");

    private PasswordRules() {}

    /** Refuses what is no password.
     * @param email the account's address */
    static void check(String typed, EmailAddress email) {
        String password = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new PasswordTooShort();
        }
        if (length > LONGEST) {
            throw new PasswordTooLong();
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String name = email.value().substring(0, email.value().indexOf('@'));
        if (plain.contains(email.value())
                || (name.length() >= SHORTEST / 2
                        && plain.replaceAll("\\d+$", "").equals(name))) {
            throw new PasswordIsEmail();
        }
        if (TRIED_FIRST.contains(plain) || plain.codePoints().distinct().count() < 4) {
            throw new PasswordTooCommon();
        }
    }
}
