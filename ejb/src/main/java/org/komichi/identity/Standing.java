package org.komichi.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who a request comes from, and what she may do; read once a request.
 *
 * @param grants her roles; none while they wait for her second factor
 * @param owesSecondFactor whether her roles ask for a second factor that she has not set up
 */
public record Standing(long personId, String name, Locale locale, List<RoleGrant> grants, boolean owesSecondFactor) {
    public Standing {
        grants = List.copyOf(grants);
    }

    /** The names of her roles, wherever they reach; everybody learns. */
    public Set<String> roles() {
        Set<String> names = grants.stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
        names.add(Role.Name.LEARNER);
        return names;
    }
}
