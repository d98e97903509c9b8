package org.komichi.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.komichi.identity.AccountStatus;
import org.komichi.shared.Japan;
import org.komichi.shared.RowsOver;

/** Certificates of people who left, once the term printed on them is over; whoever has an account keeps hers. */
@ApplicationScoped
public class CertificatesOver extends RowsOver {
    public CertificatesOver() {
        super("certificates", "Certificate r", "r.keptUntil", """
                r.keptUntil < :today and r.personId in (select p.id from Person p where p.status = :deleted)""");
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of("today", Japan.day(now), "deleted", AccountStatus.DELETED);
    }
}
