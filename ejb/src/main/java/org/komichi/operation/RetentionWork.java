package org.komichi.operation;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import org.komichi.identity.Role;
import org.komichi.shared.JobTrouble;
import org.komichi.shared.RetentionPolicy;

/** Goes through all kinds of data every night, and through one when somebody asks for it. Each kind by itself: one that fails stops no other. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class RetentionWork {
    private static final Logger LOG = Logger.getLogger(RetentionWork.class.getName());
    private static final int MOST_ROUNDS = 10_000;

    @Inject
    @Any
    Instance<RetentionPolicy> policies;

    @Inject
    RetentionBook book;

    @Inject
    Clock clock;

    /** All kinds there are, in the order of their names. */
    public List<RetentionPolicy> kinds() {
        return policies.stream()
                .sorted(Comparator.comparing(RetentionPolicy::name))
                .toList();
    }

    /** Goes through all kinds that no other server goes through tonight. */
    @Schedule(hour = "3", minute = "15", timezone = "Asia/Tokyo", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void night() {
        for (RetentionPolicy policy : kinds()) {
            try {
                work(book.beginNight(policy), policy);
                policy.warn(clock.instant());
            } catch (PersistenceException another) {
                LOG.fine("Another server goes through it tonight");
            } catch (RuntimeException e) {
                JobTrouble.tell(LOG, "Retention of " + policy.name() + " did not begin; the next night comes", e);
            }
        }
    }

    /** Goes on with a run that was begun; whoever asked for it does not wait. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void goOn(long run, String name) {
        kinds().stream().filter(policy -> policy.name().equals(name)).forEach(policy -> work(run, policy));
    }

    private void work(long run, RetentionPolicy policy) {
        boolean failed = false;
        try {
            long gone = policy.remove(clock.instant());
            for (int round = 0; gone > 0 && round < MOST_ROUNDS; round++) {
                book.went(run, gone);
                gone = policy.remove(clock.instant());
            }
        } catch (RuntimeException e) {
            failed = true;
            JobTrouble.tell(LOG, "Retention of " + policy.name() + " stopped; the next night comes", e);
        }
        book.end(run, failed);
    }
}
