package org.komichi.account;

import java.time.Instant;
import java.util.List;
import org.komichi.identity.AccountStatus;
import org.komichi.identity.Role;
import org.komichi.identity.Scope;

/** An account in the administrator's list. */
public record AccountSummary(
        long id,
        String name,
        String email,
        AccountStatus status,
        String profession,
        Long organisationId,
        Instant createdAt,
        List<Granted> grants) {
    /**
     * A role of hers.
     *
     * @param scopeName name of the organisation when the role reaches one, else null
     */
    public record Granted(long id, Role role, Scope scope, long scopeId, String scopeName) {}
}
