package org.komichi.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Drawings that no authenticator app read. */
@ApplicationScoped
public class DrawingsOver extends RowsOver {
    public DrawingsOver() {
        super(
                "authenticator-drawings",
                "AuthenticatorApp r",
                "r.createdAt",
                "r.confirmedAt is null and r.createdAt < :longAgo");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("longAgo", now.minus(AuthenticatorApp.TIME_TO_CONFIRM));
    }
}
