package org.komichi.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.komichi.shared.NotAllowed;

/**
 * Who is asking. The number comes from the security context, never from the browser; grants are read once a request.
 */
@RequestScoped
public class CurrentPerson {
    @Inject
    Principal principal;

    @PersistenceContext
    EntityManager database;

    @Inject
    Recognition recognition;

    private List<RoleGrant> grants;

    /** Her number, when somebody is signed in. */
    public Optional<Long> idIfSignedIn() {
        String name = principal == null ? null : principal.getName();
        return name != null && !name.isEmpty() && name.chars().allMatch(Character::isDigit)
                ? Optional.of(Long.valueOf(name))
                : Optional.empty();
    }

    /** Her number.
     * @throws NotAllowed when nobody is signed in */
    public long id() {
        return idIfSignedIn().orElseThrow(NotAllowed::new);
    }

    /** Her name as she told it; empty when she told none or nobody is signed in. */
    public Optional<String> name() {
        return idIfSignedIn().flatMap(recognition::of).map(Standing::name);
    }

    /** Whether she holds a role anywhere; everybody who is signed in learns. */
    public boolean holds(Role role) {
        return role == Role.LEARNER && idIfSignedIn().isPresent()
                || grants().stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether she holds a role for the whole platform. */
    public boolean holdsOnPlatform(Role role) {
        return grants().stream().anyMatch(grant -> grant.role() == role && grant.scope() == Scope.PLATFORM);
    }

    /** The organisations or runs in which she holds a role. */
    public List<Long> scopesOf(Role role, Scope scope) {
        return grants().stream()
                .filter(grant -> grant.role() == role && grant.scope() == scope)
                .map(RoleGrant::scopeId)
                .toList();
    }

    /** Whether her roles wait until she has set up a second factor. */
    public boolean owesSecondFactor() {
        return idIfSignedIn()
                .flatMap(recognition::of)
                .map(Standing::owesSecondFactor)
                .orElse(false);
    }

    private List<RoleGrant> grants() {
        if (grants == null) {
            grants = idIfSignedIn()
                    .map(id -> recognition
                            .of(id)
                            .map(Standing::grants)
                            .orElseGet(() -> database.createQuery(
                                            "select g from RoleGrant g where g.personId = :person", RoleGrant.class)
                                    .setParameter("person", id)
                                    .getResultList()))
                    .orElse(List.of());
        }
        return grants;
    }
}
