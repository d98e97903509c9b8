package org.komichi.account;

import java.util.Locale;
import org.komichi.identity.Person;

/** What a sign-in is checked against. */
record Credential(long personId, String hash, int stamp, boolean active, boolean secondFactor, Locale locale) {
    static Credential of(Person person) {
        return new Credential(
                person.id(),
                person.passwordHash(),
                person.stamp(),
                person.maySignIn(),
                person.hasSecondFactor(),
                person.locale());
    }
}
