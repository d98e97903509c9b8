package org.komichi.guest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.komichi.account.GuestPeople;
import org.komichi.shared.RetentionPolicy;
import org.komichi.workshop.SeatsForGuests;

/** Guests of workshops, thirty days after their last meeting; each goes in a transaction of her own, her form included. */
@ApplicationScoped
public class GuestsOver implements RetentionPolicy {
    private static final int AT_A_TIME = 200;
    private static final int ALL = 1_000_000;

    @Inject
    SeatsForGuests seats;

    @Inject
    GuestPeople people;

    @Override
    public String name() {
        return "guests";
    }

    // Nobody keeps since when a guest is over; how many there are is enough.
    @Override
    public Due due(Instant now) {
        return new Due(seats.over(now.minus(GuestTerm.KEPT), ALL).size(), null);
    }

    @Override
    public long remove(Instant now) {
        var over = seats.over(now.minus(GuestTerm.KEPT), AT_A_TIME);
        over.forEach(people::forget);
        return over.size();
    }
}
