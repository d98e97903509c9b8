package org.komichi.shared;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.function.Predicate;

/** What an administrator may change while the server runs; each is wired to what it does. */
public enum Setting {
    /** Whether new people may sign up by themselves. */
    SIGN_UP("true", value -> value.equals("true") || value.equals("false")),
    /** What is announced on all pages, in Japanese. */
    NOTICE_JA("", Setting::short300),
    /** The same in English; the Japanese one stands in for it. */
    NOTICE_EN("", Setting::short300),
    /** From when it is announced, in Japan; empty: at once. */
    NOTICE_FROM("", Setting::moment),
    /** Until when, in Japan; empty: until somebody takes it off. */
    NOTICE_UNTIL("", Setting::moment),
    /** Who answers questions. */
    CONTACT_NAME("", Setting::short300),
    /** Where they are asked. */
    CONTACT_EMAIL("", value -> value.isEmpty() || value.matches("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}")),
    /** When they are answered. */
    CONTACT_HOURS("", Setting::short300),
    /** The name beside the sender's address of letters. */
    SENDER_NAME("", value -> value.length() <= 60 && value.chars().noneMatch(Character::isISOControl)),
    /** After how many years an unused account goes. */
    UNUSED_YEARS("3", Setting::years),
    /** For how many years the audit log is kept; the law asks for one. */
    AUDIT_YEARS("3", Setting::years);

    private final String otherwise;
    private final Predicate<String> allowed;

    Setting(String otherwise, Predicate<String> allowed) {
        this.otherwise = otherwise;
        this.allowed = allowed;
    }

    /** What counts as long as nobody chose. */
    public String otherwise() {
        return otherwise;
    }

    /** Whether it may have this value. */
    public boolean allows(String value) {
        return allowed.test(value);
    }

    private static boolean short300(String value) {
        return value.length() <= 300;
    }

    private static boolean years(String value) {
        return value.matches("[1-9]|10");
    }

    private static boolean moment(String value) {
        try {
            return value.isEmpty() || LocalDateTime.parse(value) != null;
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
