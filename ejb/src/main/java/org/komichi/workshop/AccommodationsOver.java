package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.shared.RowsOver;

/** Requests for accommodation, 30 days after the last meeting. */
@ApplicationScoped
public class AccommodationsOver extends RowsOver {
    public AccommodationsOver() {
        super("accommodations", "AccommodationRequest r", "r.askedAt", """
                r.registrationId in (select g.id from Registration g where not exists (
                  select s from WorkshopSession s where s.workshopId = g.workshopId and s.endsAt > :longAgo))""");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("longAgo", now.minus(AccommodationRequest.KEPT));
    }
}
