package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Counted tries to sign in, after a quiet day. */
@ApplicationScoped
public class TriesOver extends RowsOver {
    public TriesOver() {
        super("sign-in-tries", "Attempt r", "r.lastAt", "r.lastAt < :quiet and r.blockedUntil < :now");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("quiet", now.minus(Pause.FORGOTTEN_AFTER), "now", now);
    }
}
