package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Where people were signed in, once their session is over. */
@ApplicationScoped
public class SessionsOver extends RowsOver {
    public SessionsOver() {
        super("open-sessions", "OpenSession r", "r.usedAt", "r.usedAt < :quiet or r.openedAt < :longest");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("quiet", now.minus(OpenSession.QUIET), "longest", now.minus(OpenSession.LONGEST));
    }
}
