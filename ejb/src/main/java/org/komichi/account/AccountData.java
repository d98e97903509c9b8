package org.komichi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komichi.identity.ConsentHistory;
import org.komichi.identity.Person;
import org.komichi.identity.PersonalDataSource;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.identity.Scope;

/** The account: profile, roles, decisions, tokens and sessions, without hashes. */
@ApplicationScoped
class AccountData implements PersonalDataSource {
    record RoleData(Role role, Scope scope, long scopeId) {}

    record TokenData(String name, Instant createdAt, Instant expiresAt, LocalDate lastUsedOn) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    OneTimeLinks links;

    @Inject
    ConsentHistory consents;

    @Override
    public String section() {
        return "account";
    }

    @Override
    @Transactional
    public Object everythingAbout(long personId) {
        Person person = database.find(Person.class, personId);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("email", person.email() == null ? null : person.email().value());
        all.put("language", person.locale().getLanguage());
        all.put("status", person.status());
        all.put("createdAt", person.createdAt());
        all.put("profile", person.profile());
        all.put(
                "roles",
                rows(RoleGrant.class, personId).stream()
                        .map(grant -> new RoleData(grant.role(), grant.scope(), grant.scopeId()))
                        .toList());
        all.put("consents", consents.of(personId).reversed());
        all.put(
                "tokens",
                rows(PersonalToken.class, personId).stream()
                        .map(token ->
                                new TokenData(token.name(), token.createdAt(), token.expiresAt(), token.lastUsedOn()))
                        .toList());
        all.put(
                "sessions",
                rows(OpenSession.class, personId).stream()
                        .map(OpenSession::summary)
                        .toList());
        return all;
    }

    @Override
    @Transactional
    public void forget(long personId) {
        links.forget(personId);
        consents.forget(personId);
        for (Class<?> kind : List.of(PersonalToken.class, OpenSession.class, RoleGrant.class)) {
            rows(kind, personId).forEach(database::remove);
        }
    }

    private <T> List<T> rows(Class<T> kind, long personId) {
        return database.createQuery(
                        "select r from %s r where r.personId = :person order by r.id".formatted(kind.getSimpleName()),
                        kind)
                .setParameter("person", personId)
                .getResultList();
    }
}
