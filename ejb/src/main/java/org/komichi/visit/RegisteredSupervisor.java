package org.komichi.visit;

import java.util.Locale;
import org.komichi.identity.EmailAddress;

/**
 * Somebody who may sign: a person with an account and the role of an assessor, or one whom an organizer registered with the address
 * of her institution and who confirmed it.
 *
 * @param key what forms know her by
 * @param personId her account; null when she has none
 * @param outsideId her entry in the register; null when she has an account
 * @param reading in hiragana; null when not told
 * @param profession code; null when not told
 * @param workplace null when not told
 * @param email where the code goes that proves who signs; never shown
 */
record RegisteredSupervisor(
        String key,
        Long personId,
        Long outsideId,
        String name,
        String reading,
        String profession,
        String workplace,
        EmailAddress email,
        Locale locale) {
    /** As learners see her. */
    SupervisorLine line() {
        return new SupervisorLine(key, name, reading, profession, workplace);
    }
}
