package org.komichi.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody shows again before something that her session alone must not do.
 *
 * @param password her password
 * @param second what shows her second factor: a code, or what a device answered; null when she gave none
 */
public record Proof(@Nullable String password, @Nullable String second) {
    /** With nothing but the password: enough for whoever has no second factor. */
    public static Proof of(String password) {
        return new Proof(password, null);
    }

    /** Nothing: what is in it belongs into no log. */
    @Override
    public String toString() {
        return "Proof";
    }
}
