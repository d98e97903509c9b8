package org.komichi.support;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Does something inside the server as a person with roles. In a thread of its own: to the application each deed is a request
 * of its own, which remembers nothing of the one before.
 */
public final class Acting {
    private Acting() {}

    /** As this person, holding these roles, as if she had signed in. */
    public static <V> V as(long person, Set<String> roles, Callable<V> deed) throws Exception {
        SecurityIdentity identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(new NamePrincipal(String.valueOf(person)))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
        return alone(() -> identity.runAs(deed));
    }

    /** As nobody who is signed in. */
    public static <V> V asNobody(Callable<V> deed) throws Exception {
        return alone(deed);
    }

    /** Something that has no result. */
    @FunctionalInterface
    public interface Deed {
        void now() throws Exception;
    }

    /** Does it as this person, holding these roles. */
    public static void does(long person, Set<String> roles, Deed deed) throws Exception {
        as(person, roles, () -> {
            deed.now();
            return null;
        });
    }

    private static <V> V alone(Callable<V> deed) throws Exception {
        FutureTask<V> task = new FutureTask<>(deed);
        Thread.ofPlatform().name("acting").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception thrown -> throw thrown;
                case Error thrown -> throw thrown;
                default -> throw e;
            }
        }
    }
}
