package org.komichi.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;

/** Removes the certificates of people who left, once their term is over. Whoever has an account keeps hers. */
@Singleton
@DependsOn("SchemaMigration")
@Startup
@PermitAll
public class CertificateTerm {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void removeWhatIsOver() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        int removed = database.createQuery("""
                        delete from Certificate c where c.keptUntil < :today
                        and c.personId in (select p.id from Person p where p.status = :deleted)
                        """)
                .setParameter("today", today)
                .setParameter("deleted", AccountStatus.DELETED)
                .executeUpdate();
        if (removed > 0) {
            audit.record("certificates-over", "certificate", null, Integer.toString(removed));
        }
    }
}
