package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Links by which somebody proves an address, once they are used or too old. */
@ApplicationScoped
public class LinksOver extends RowsOver {
    public LinksOver() {
        super("one-time-links", "OneTimeLink r", "r.expiresAt", "r.expiresAt < :now or r.usedAt is not null");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("now", now);
    }
}
