package org.komichi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.komichi.shared.RetentionPolicy;

/** Accounts whose address nobody confirmed in two weeks; each goes in a transaction of its own, links included. */
@ApplicationScoped
public class UnconfirmedOver implements RetentionPolicy {
    private static final int AT_A_TIME = 200;
    private static final String OVER = """
            from Person p where p.status = :unconfirmed and p.createdAt <= :longAgo
            and not exists (select l.id from OneTimeLink l where l.personId = p.id
                              and l.purpose = :confirm and l.expiresAt > :now)
            """;

    @PersistenceContext
    EntityManager database;

    @Inject
    AccountChanges accounts;

    @Override
    public String name() {
        return "unconfirmed-accounts";
    }

    @Override
    @Transactional
    public Due due(Instant now) {
        return Due.of(
                over("select count(p) ", "", now, Long.class).getSingleResult(),
                over("select p.createdAt ", " order by p.createdAt", now, Instant.class)
                        .setMaxResults(1)
                        .getResultList());
    }

    @Override
    public long remove(Instant now) {
        List<Long> people = over("select p.id ", "", now, Long.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return people.stream().filter(accounts::deleteNeverConfirmed).count();
    }

    private <T> TypedQuery<T> over(String what, String order, Instant now, Class<T> kind) {
        return database.createQuery(what + OVER + order, kind)
                .setParameter("unconfirmed", AccountStatus.UNCONFIRMED)
                .setParameter("longAgo", now.minus(Person.TIME_TO_CONFIRM))
                .setParameter("confirm", OneTimeLink.Purpose.CONFIRM_ACCOUNT)
                .setParameter("now", now);
    }
}
