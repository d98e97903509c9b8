package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Figures of requests, after two days. */
@ApplicationScoped
public class FiguresOver extends RowsOver {
    private static final Duration KEPT = Duration.ofDays(2);

    public FiguresOver() {
        super("server-figures", "ServerFigures r", "r.slot", "r.slot < :old");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("old", now.minus(KEPT));
    }
}
