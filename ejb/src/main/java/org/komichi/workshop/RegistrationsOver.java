package org.komichi.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.komichi.shared.RetentionPolicy;

/** Whose registrations for workshops were, a year after the last meeting; one workshop in one transaction. */
@ApplicationScoped
public class RegistrationsOver implements RetentionPolicy {
    @PersistenceContext
    EntityManager database;

    @Inject
    OldRegistrations registrations;

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    @Transactional
    public Due due(Instant now) {
        return Due.of(
                over("select count(r) ", "", now, Long.class).getSingleResult(),
                over("select r.registeredAt ", " order by r.registeredAt", now, Instant.class)
                        .setMaxResults(1)
                        .getResultList());
    }

    @Override
    public long remove(Instant now) {
        return registrations.over().stream().mapToLong(registrations::forget).sum();
    }

    private <T> TypedQuery<T> over(String what, String order, Instant now, Class<T> kind) {
        return database.createQuery(what + OldRegistrations.OVER + order, kind)
                .setParameter("longAgo", OldRegistrations.longAgo(now));
    }
}
