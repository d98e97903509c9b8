package org.komichi.shared;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.function.Predicate;

/** What an administrator may change while the server runs; each is wired to what it does. */
public enum Setting {
    /** Whether new people may sign up by themselves. */
    SIGN_UP("true", Form.YES_OR_NO),
    /** What is announced on all pages, in Japanese. */
    NOTICE_JA("", Form.TEXT),
    /** The same in English; the Japanese one stands in for it. */
    NOTICE_EN("", Form.TEXT),
    /** From when it is announced, in Japan; empty: at once. */
    NOTICE_FROM("", Form.MOMENT),
    /** Until when, in Japan; empty: until somebody takes it off. */
    NOTICE_UNTIL("", Form.MOMENT),
    /** Who answers questions. */
    CONTACT_NAME("", Form.TEXT),
    /** Where they are asked. */
    CONTACT_EMAIL("", Form.ADDRESS),
    /** When they are answered. */
    CONTACT_HOURS("", Form.TEXT),
    /** The name beside the sender's address of letters. */
    SENDER_NAME("", Form.NAME),
    /** After how many years an unused account goes. */
    UNUSED_YEARS("3", Form.YEARS),
    /** For how many years the audit log is kept; the law asks for one. */
    AUDIT_YEARS("3", Form.YEARS);

    /** What a value must look like. What is said to somebody who wrote another one chooses by the number in this order. */
    public enum Form {
        /** One of two. */
        YES_OR_NO(value -> value.equals("true") || value.equals("false")),
        /** At most 300 signs. */
        TEXT(value -> value.length() <= 300),
        /** A day and a time, or nothing. */
        MOMENT(Form::moment),
        /** An e-mail address, or nothing. */
        ADDRESS(value -> value.isEmpty() || value.matches("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}")),
        /** At most 60 signs on one line. */
        NAME(value -> value.length() <= 60 && value.chars().noneMatch(Character::isISOControl)),
        /** From 1 to 10. */
        YEARS(value -> value.matches("[1-9]|10"));

        private final Predicate<String> fits;

        Form(Predicate<String> fits) {
            this.fits = fits;
        }

        private static boolean moment(String value) {
            try {
                return value.isEmpty() || LocalDateTime.parse(value) != null;
            } catch (DateTimeException notOne) {
                return false;
            }
        }
    }

    private final String otherwise;
    private final Form form;

    Setting(String otherwise, Form form) {
        this.otherwise = otherwise;
        this.form = form;
    }

    /** What counts as long as nobody chose. */
    public String otherwise() {
        return otherwise;
    }

    /** What its value must look like. */
    public Form form() {
        return form;
    }

    /** Whether it may have this value. */
    public boolean allows(String value) {
        return form.fits.test(value);
    }
}
