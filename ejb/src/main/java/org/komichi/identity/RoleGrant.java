package org.komichi.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.komichi.shared.Identified;

/** One role of one person, and how far it reaches. */
@Entity
@Table(name = "role_grant")
public class RoleGrant extends Identified {
    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    /** Number of the organisation or run; 0 for the whole platform. */
    @Column(name = "scope_id")
    private long scopeId;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected RoleGrant() {}

    private RoleGrant(long personId, Role role, Scope scope, long scopeId, Instant now) {
        this.personId = personId;
        this.role = role;
        this.scope = scope;
        this.scopeId = scopeId;
        this.grantedAt = now;
    }

    public static RoleGrant onPlatform(long personId, Role role, Instant now) {
        return new RoleGrant(personId, role, Scope.PLATFORM, 0, now);
    }

    public static RoleGrant inOrganisation(long personId, Role role, long organisationId, Instant now) {
        return new RoleGrant(personId, role, Scope.ORGANISATION, organisationId, now);
    }

    public static RoleGrant inRun(long personId, Role role, long runId, Instant now) {
        return new RoleGrant(personId, role, Scope.RUN, runId, now);
    }

    public long personId() {
        return personId;
    }

    public Role role() {
        return role;
    }

    public Scope scope() {
        return scope;
    }

    public long scopeId() {
        return scopeId;
    }
}
