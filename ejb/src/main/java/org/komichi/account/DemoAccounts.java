package org.komichi.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;
import org.komichi.shared.Settings;

/**
 * The fictional people and organisations of a demonstration, made once when there is nobody yet. Demo data of other rooms
 * follows with {@code @DependsOn("DemoAccounts")} and asks here for its people.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@PermitAll
public class DemoAccounts {
    /** The password of every demo account; it is no secret. */
    public static final String PASSWORD = "Komichi-demo-2026";

    private static final String DOMAIN = "@komichi.example";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Passwords passwords;

    private boolean freshlyMade;
    private String passwordHash;

    @PostConstruct
    void makeWhenEmpty() {
        boolean nobody = database.createQuery("select count(p) from Person p", Long.class)
                        .getSingleResult()
                == 0;
        if (settings.demo() && nobody) {
            new DemoCast(database, passwordHash(), clock.instant()).make();
            freshlyMade = true;
        }
    }

    /** Whether the demo people were made at this start: then the other rooms make their demo data too. */
    public boolean freshlyMade() {
        return freshlyMade;
    }

    /** The number of a demo account, by the part before the {@code @}. */
    public Optional<Long> find(String account) {
        return database.createQuery("select p.id from Person p where p.email = :email", Long.class)
                .setParameter("email", new EmailAddress(account + DOMAIN))
                .getResultStream()
                .findFirst();
    }

    /** The number of a demo account that must be there. */
    public long get(String account) {
        return find(account).orElseThrow(() -> new IllegalStateException("No demo account " + account));
    }

    /** The number of the organisation for which a demo organizer works. */
    public long teamOf(String organizer) {
        return scopeOf(organizer, Role.ORGANIZER);
    }

    /** The number of the station that a demo manager manages. */
    public long stationOf(String manager) {
        return scopeOf(manager, Role.MANAGER);
    }

    private long scopeOf(String account, Role role) {
        return database.createQuery("""
                        select g.scopeId from RoleGrant g
                        where g.personId = :person and g.role = :role and g.scope = :scope
                        """, Long.class)
                .setParameter("person", get(account))
                .setParameter("role", role)
                .setParameter("scope", Scope.ORGANISATION)
                .getSingleResult();
    }

    /** The twelve fictional doctors who have taken the course: numbers of {@code doctor01} to {@code doctor12}. */
    public List<Long> doctors() {
        return DemoCast.DOCTORS.stream().map(this::get).toList();
    }

    /** The hash of the demo password, made once: everybody knows it, so a salt for each account would hide nothing. */
    public synchronized String passwordHash() {
        if (passwordHash == null) {
            passwordHash = passwords.hash(PASSWORD);
        }
        return passwordHash;
    }

    /** The accounts that the sign-in page lists, with what they are for. */
    public List<String> listed() {
        return DemoCast.LISTED;
    }

    /** Whether an address is one of the demonstration's; nobody can have one elsewhere. */
    static boolean fictional(EmailAddress email) {
        return email.value().endsWith(DOMAIN);
    }

    /** The address of a demo account. */
    public String email(String account) {
        return account + DOMAIN;
    }
}
