package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Locale;
import org.komichi.shared.KeyRing;

/** Counts tries per account and per network address. The row is the lock, so several servers count together. */
@ApplicationScoped
class Attempts {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    KeyRing keys;

    /** Counts one try, whatever comes of it.
     * @throws TooManyTries when it is too soon */
    @Transactional(TxType.REQUIRES_NEW)
    void begin(Pause pause, String who) {
        locked(pause, who).begin(pause, clock.instant());
    }

    /** The try was right: the account starts anew, and the address is not blamed. */
    @Transactional(TxType.REQUIRES_NEW)
    void succeeded(String account, String address) {
        locked(Pause.ACCOUNT, account).succeeded(clock.instant());
        locked(Pause.ADDRESS, address).takeBack(Pause.ADDRESS, clock.instant());
    }

    /** A new password through the address itself: the account starts anew. */
    @Transactional(TxType.REQUIRES_NEW)
    void pardon(String account) {
        locked(Pause.ACCOUNT, account).succeeded(clock.instant());
    }

    private Attempt locked(Pause pause, String who) {
        String subject = subject(pause, who);
        // Two first tries at once: the second insert finds the row and adds nothing, or waits for the first one.
        database.createNativeQuery("""
                        insert into attempt (subject, tries, last_at, blocked_until)
                        select ?1, 0, current_timestamp, current_timestamp
                        where not exists (select 1 from attempt where subject = ?1)
                        """).setParameter(1, subject).executeUpdate();
        return database.find(Attempt.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    private String subject(Pause pause, String who) {
        String typed = who.strip().toLowerCase(Locale.ROOT);
        return pause + ":" + keys.fingerprint("attempt", typed);
    }
}
