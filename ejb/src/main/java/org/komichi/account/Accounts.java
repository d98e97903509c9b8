package org.komichi.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.komichi.audit.AuditTrail;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Organisation;
import org.komichi.identity.Person;
import org.komichi.identity.Profile;
import org.komichi.identity.Role;
import org.komichi.identity.RoleGrant;
import org.komichi.identity.Scope;
import org.komichi.shared.ChangedMeanwhile;
import org.komichi.shared.NotFound;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Settings;
import org.komichi.shared.Sorting;

/** Accounts as an administrator sees and changes them. */
@Stateless
@RolesAllowed({Role.Name.ADMIN, Role.Name.SYSTEM})
public class Accounts {
    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    AccountList list;

    @Inject
    Invitations invitations;

    @Inject
    DemoAccounts demo;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    /** Accounts whose name, reading or address contains a text; all for an empty one. By themselves the newest first;
     * columns: name (by its reading), email, status, created. */
    public PageOf<AccountSummary> list(String search, Paging paging, Sorting sorting) {
        audit.record("accounts-listed", "account", null, null);
        return list.list(search, paging, sorting);
    }

    /** One account.
     * @throws NotFound when there is none */
    public AccountSummary get(long personId) {
        audit.record("account-seen", "person", personId, null);
        return list.summaries(List.of(person(personId))).get(0);
    }

    /**
     * Gives somebody a role; her sessions know it at the next request.
     *
     * @param scopeId number of the organisation or run; 0 for the platform
     * @throws ScopeNeeded when the role must have a reach and has none, or the organisation does not exist
     * @throws AlreadyGranted when she has it
     */
    public void grant(long personId, Role role, Scope scope, long scopeId) {
        person(personId);
        RoleGrant grant = switch (scope) {
            case PLATFORM -> RoleGrant.onPlatform(personId, role, clock.instant());
            case ORGANISATION -> RoleGrant.inOrganisation(personId, role, scopeId, clock.instant());
            case RUN -> RoleGrant.inRun(personId, role, scopeId, clock.instant());
        };
        boolean needsReach = role == Role.ORGANIZER || role == Role.MANAGER;
        if (needsReach == (scope == Scope.PLATFORM)
                || scope == Scope.ORGANISATION && database.find(Organisation.class, scopeId) == null) {
            throw new ScopeNeeded();
        }
        boolean held = !database.createQuery("""
                        select g.id from RoleGrant g where g.personId = :person and g.role = :role
                          and g.scope = :scope and g.scopeId = :scopeId
                        """, Long.class)
                .setParameter("person", personId)
                .setParameter("role", role)
                .setParameter("scope", scope)
                .setParameter("scopeId", grant.scopeId())
                .getResultList()
                .isEmpty();
        if (held) {
            throw new AlreadyGranted();
        }
        database.persist(grant);
        audit.record("role-granted", "person", personId, role + " " + scope + " " + grant.scopeId());
    }

    /** Takes a role back.
     * @throws ChangedMeanwhile when it was taken back before
     * @throws LastAdministrator when nobody else could administer the platform */
    public void revoke(long grantId) {
        RoleGrant grant =
                Optional.ofNullable(database.find(RoleGrant.class, grantId)).orElseThrow(ChangedMeanwhile::new);
        if (grant.role() == Role.ADMIN) {
            long others = database.createQuery(
                            "select count(g) from RoleGrant g where g.role = :admin and g.personId <> :person",
                            Long.class)
                    .setParameter("admin", Role.ADMIN)
                    .setParameter("person", grant.personId())
                    .getSingleResult();
            if (others == 0) {
                throw new LastAdministrator();
            }
        }
        database.remove(grant);
        audit.record(
                "role-revoked", "person", grant.personId(), grant.role() + " " + grant.scope() + " " + grant.scopeId());
    }

    /** Ends every session of somebody, for instance when a phone was lost. */
    public void endSessions(long personId) {
        person(personId).endSessions();
        audit.record("sessions-ended", "person", personId, null);
    }

    /**
     * Makes an account for somebody and sends the invitation.
     *
     * @param organisation her workplace, or null
     * @throws AlreadyInvited when the address has an account
     */
    public long invite(String email, Profile profile, Organisation organisation, Locale locale) {
        return invitations
                .invite(new EmailAddress(email), profile, organisation, locale)
                .id();
    }

    /** Makes an account that can sign in at once with the demo password; in a demonstration only, for load tests.
     * @throws NotFound when this is no demonstration */
    public long activate(String email, Profile profile, Organisation organisation, Locale locale) {
        if (!settings.demo()) {
            throw new NotFound();
        }
        Person person = invitations.register(new EmailAddress(email), profile, organisation, locale);
        person.changePassword(demo.passwordHash());
        person.confirm();
        audit.record("person-activated", "person", person.id(), null);
        return person.id();
    }

    private Person person(long id) {
        return Optional.ofNullable(database.find(Person.class, id))
                .filter(person -> person.status() != AccountStatus.DELETED && !person.isGuest())
                .orElseThrow(NotFound::new);
    }
}
