package org.komichi.search;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import org.komichi.identity.Role;

/**
 * Where features say that something can be found anew, otherwise or no longer: in the transaction of the change, so that a
 * change that is taken back is never found, and one that is made is never missed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SearchChanges {
    private static final String TOLD = SearchChanges.class.getName();

    @PersistenceContext
    EntityManager database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    SearchBell bell;

    /**
     * Something changed that may be found. To say it twice is the same as once.
     *
     * @param key of the thing among its kind, as its {@link SearchSource} knows it; at most 200 characters
     */
    public void changed(SearchKind kind, String key) {
        if (told().add(kind + " " + key)) {
            database.persist(new SearchChange(kind, key));
        }
    }

    /** Everything is to be read again, on every server. */
    @RolesAllowed({Role.Name.EDITOR, Role.Name.ADMIN})
    public void everything() {
        if (told().add("")) {
            database.persist(SearchChange.ofEverything());
        }
    }

    // What this transaction said already; with the first word the bell is hung up that rings when it is committed.
    @SuppressWarnings("unchecked")
    private Set<String> told() {
        Set<String> told = (Set<String>) transaction.getResource(TOLD);
        if (told == null) {
            told = new HashSet<>();
            transaction.putResource(TOLD, told);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing to do before.
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        bell.ring();
                    }
                }
            });
        }
        return told;
    }
}
