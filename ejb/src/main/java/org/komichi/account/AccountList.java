package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Person;
import org.komichi.identity.RoleGrant;
import org.komichi.identity.Scope;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;

/** Finds accounts by a part of the name, the reading or the address. */
@ApplicationScoped
class AccountList {
    private static final String MATCHING = """
            from Person p where p.status not in :noAccount
              and (lower(p.name) like :part escape '!' or p.reading like :part escape '!'
                   or p.emailText like :part escape '!' or :part = '%%')
            """;

    private static final List<AccountStatus> NO_ACCOUNT = List.of(AccountStatus.DELETED, AccountStatus.GUEST);

    private static final Map<String, String> COLUMNS =
            Map.of("name", "p.nameOrder", "email", "p.emailText", "status", "p.status", "created", "p.createdAt");

    @PersistenceContext
    EntityManager database;

    PageOf<AccountSummary> list(String search, Paging paging, Sorting sorting) {
        String part = "%" + escaped(search) + "%";
        long total = database.createQuery("select count(p) " + MATCHING, Long.class)
                .setParameter("noAccount", NO_ACCOUNT)
                .setParameter("part", part)
                .getSingleResult();
        List<Person> people = database.createQuery(
                        "select p " + MATCHING + sorting.orderBy(COLUMNS, "p.createdAt desc, p.id desc"), Person.class)
                .setParameter("noAccount", NO_ACCOUNT)
                .setParameter("part", part)
                .setFirstResult(paging.first())
                .setMaxResults(paging.size())
                .getResultList();
        return PageOf.of(total, paging, summaries(people));
    }

    List<AccountSummary> summaries(List<Person> people) {
        Map<Long, List<AccountSummary.Granted>> grants =
                grants(people.stream().map(Person::id).toList());
        return people.stream()
                .map(person -> new AccountSummary(
                        person.id(),
                        person.name(),
                        person.email() == null ? null : person.email().value(),
                        person.status(),
                        person.profile().profession(),
                        person.organisationId(),
                        person.createdAt(),
                        List.copyOf(grants.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    private Map<Long, List<AccountSummary.Granted>> grants(List<Long> people) {
        Map<Long, List<AccountSummary.Granted>> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        database.createQuery("""
                        select g, o.name from RoleGrant g
                        left join Organisation o on o.id = g.scopeId and g.scope = :organisation
                        where g.personId in :people order by g.role, g.id
                        """, Object[].class)
                .setParameter("organisation", Scope.ORGANISATION)
                .setParameter("people", people)
                .getResultList()
                .forEach(row -> {
                    RoleGrant grant = (RoleGrant) row[0];
                    found.computeIfAbsent(grant.personId(), id -> new ArrayList<>())
                            .add(new AccountSummary.Granted(
                                    grant.id(), grant.role(), grant.scope(), grant.scopeId(), (String) row[1]));
                });
        return found;
    }

    private static String escaped(String search) {
        return search == null
                ? ""
                : Normalizer.normalize(search, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("([!%_])", "!$1");
    }
}
