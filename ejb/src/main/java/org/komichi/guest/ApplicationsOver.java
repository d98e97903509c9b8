package org.komichi.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Forms of guests whose address nobody proved in time. */
@ApplicationScoped
public class ApplicationsOver extends RowsOver {
    public ApplicationsOver() {
        super("guest-applications", "GuestApplication r", "r.expiresAt", "r.expiresAt < :now");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("now", now);
    }
}
