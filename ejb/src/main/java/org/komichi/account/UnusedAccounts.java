package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Person;
import org.komichi.shared.FoundOver;
import org.komichi.shared.ServiceSettings;
import org.komichi.shared.Setting;

/**
 * Accounts that nobody signed in to for years (an administrator says how many): a letter says so first, and whoever does not sign in within the next thirty
 * days is forgotten as if she had left. Whoever holds a role for others is never forgotten by a clock.
 */
@ApplicationScoped
public class UnusedAccounts extends FoundOver {
    /** How many days she has after the letter. */
    public static final int DAYS_TO_ANSWER = 30;

    private static final int AT_A_TIME = 200;
    private static final String UNUSED_LEARNERS = """
            from Person p where p.status = :active and p.seenOn <= :longAgo
            and not exists (select g.id from RoleGrant g where g.personId = p.id)
            and not exists (select t.id from PersonalToken t where t.personId = p.id and t.lastUsedOn > :longAgo)
            """;
    private static final String OVER = UNUSED_LEARNERS + " and p.unusedToldAt <= :told";

    @Inject
    ServiceSettings settings;

    @Inject
    AccountChanges accounts;

    @Inject
    Event<AccountUnused> unused;

    public UnusedAccounts() {
        super("unused-accounts", "p", "p.seenOn");
    }

    @Override
    protected String over() {
        return OVER;
    }

    @Override
    protected Map<String, Object> values(Instant now) {
        Map<String, Object> values = new HashMap<>(unusedAt(now));
        values.put(
                "told", now.atOffset(ZoneOffset.UTC).minusDays(DAYS_TO_ANSWER).toInstant());
        return values;
    }

    @Override
    public long remove(Instant now) {
        List<Long> people = over("select p.id", "", now, Long.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return people.stream().filter(accounts::deleteUnused).count();
    }

    /** Writes to those whose account has lain unused, once. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void warn(Instant now) {
        TypedQuery<Person> untold =
                database.createQuery("select p " + UNUSED_LEARNERS + " and p.unusedToldAt is null", Person.class);
        unusedAt(now).forEach(untold::setParameter);
        List<Person> people = untold.setMaxResults(AT_A_TIME).getResultList();
        for (Person person : people) {
            person.toldUnused(now);
            unused.fire(new AccountUnused(person.id(), DAYS_TO_ANSWER));
        }
    }

    private Map<String, Object> unusedAt(Instant now) {
        return Map.of(
                "active",
                AccountStatus.ACTIVE,
                "longAgo",
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(settings.years(Setting.UNUSED_YEARS)));
    }
}
