package org.komichi.support;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Does something inside the server as a person with roles, or as nobody. */
public final class Acting {
    private Acting() {}

    /** As this person, holding these roles, as if she had signed in. */
    public static <V> V as(long person, Set<String> roles, Callable<V> deed) throws Exception {
        SecurityIdentity identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(new NamePrincipal(String.valueOf(person)))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
        return identity.runAs(deed);
    }
}
