package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Person;
import org.komichi.shared.FoundOver;

/** Accounts whose address nobody confirmed in two weeks; each goes in a transaction of its own, links included. */
@ApplicationScoped
public class UnconfirmedOver extends FoundOver {
    private static final int AT_A_TIME = 200;
    private static final String OVER = """
            from Person p where p.status = :unconfirmed and p.createdAt <= :longAgo
            and not exists (select l.id from OneTimeLink l where l.personId = p.id
                              and l.purpose = :confirm and l.expiresAt > :now)
            """;

    @Inject
    AccountChanges accounts;

    public UnconfirmedOver() {
        super("unconfirmed-accounts", "p", "p.createdAt");
    }

    @Override
    protected String over() {
        return OVER;
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        return Map.of(
                "unconfirmed",
                AccountStatus.UNCONFIRMED,
                "longAgo",
                now.minus(Person.TIME_TO_CONFIRM),
                "confirm",
                OneTimeLink.Purpose.CONFIRM_ACCOUNT,
                "now",
                now);
    }

    @Override
    public long remove(Instant now) {
        List<Long> people = over("select p.id", "", now, Long.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return people.stream().filter(accounts::deleteNeverConfirmed).count();
    }
}
