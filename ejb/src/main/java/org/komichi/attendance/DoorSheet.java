package org.komichi.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.komichi.workshop.WorkshopSummary;

/**
 * What a phone takes along to the door: enough to recognise everybody without a network, and not more.
 *
 * @param asOf when it was made
 */
public record DoorSheet(WorkshopSummary summary, List<Guest> guests, Instant asOf) {
    /**
     * Somebody with a confirmed seat.
     *
     * @param registration code of her registration
     * @param chosen the meetings she comes to; nothing for all
     * @param madeUp whether she comes for a meeting she missed in an earlier run
     * @param name null when she told none
     * @param reading in hiragana; null when she told none
     * @param station where she works; null when it is not known
     * @param ticketHash SHA-256 of her ticket's code in hexadecimal
     */
    public record Guest(
            String registration,
            Set<Long> chosen,
            boolean madeUp,
            String name,
            String reading,
            String station,
            String ticketHash,
            List<Presence> presences) {}

    /** Her time at one meeting. */
    public record Presence(long session, Instant enteredAt, Instant leftAt) {}
}
