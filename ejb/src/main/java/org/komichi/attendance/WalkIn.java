package org.komichi.attendance;

import java.time.Instant;
import org.komichi.identity.EmailAddress;

/**
 * Somebody who comes without a seat, as the phone at the door noted her.
 *
 * @param id random number that the phone gave it, at most 36 characters; sent again it does nothing again
 * @param session number of the meeting
 * @param name hers, when she comes as a guest; null for who has an account
 * @param reading of the name, in kana; may be null
 * @param email of her account, or where a guest wants letters; null when she leaves none
 * @param at when, by the phone's clock
 */
public record WalkIn(String id, long session, String name, String reading, EmailAddress email, Instant at) {
    public WalkIn {
        name = name == null || name.isBlank() ? null : name;
        reading = reading == null || reading.isBlank() ? null : reading;
    }
}
