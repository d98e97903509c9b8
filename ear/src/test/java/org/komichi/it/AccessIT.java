package org.komichi.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komichi.credential.Certificates;
import org.komichi.identity.Role;
import org.komichi.run.Run;
import org.komichi.run.Runs;
import org.komichi.shared.NotFound;
import org.komichi.support.Acting;
import org.komichi.support.House;

/** Who may call what: every method of every service, and runs of other teams. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {
    private static final long NOBODY = -1;

    @Inject
    House house;

    @Inject
    Runs runs;

    @Inject
    Certificates certificates;

    @Test
    void an_organizer_lets_nobody_into_the_run_of_another_team_and_sees_nobody_of_it() throws Exception {
        Run run = house.openRun("hd", house.team(), 2);
        long colleague = house.organizerOf(house.team());
        long doctor = house.doctor();
        assertThrows(
                NotFound.class,
                () -> Acting.as(colleague, House.ORGANIZER, () -> {
                    runs.admit(run.id(), doctor);
                    return null;
                }));
        assertFalse(runs.takesPart(run.id(), doctor));
        assertThrows(
                NotFound.class, () -> Acting.as(colleague, House.ORGANIZER, () -> certificates.issuedIn(run.slug())));
    }

    @Test
    void every_service_lets_in_the_roles_it_names_and_nobody_else() throws Exception {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        int asked = 0;
        for (Map.Entry<Class<?>, Object> service : services().entrySet()) {
            for (Method method : service.getKey().getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                RolesAllowed roles = roles(method);
                if (roles == null) {
                    if (!open(method)) {
                        wrong.add("says nothing: " + method);
                    }
                    continue;
                }
                asked++;
                Set<String> named = Set.of(roles.value());
                Callable<Boolean> refused = () -> refused(service.getValue(), method);
                if (!Acting.asNobody(refused)) {
                    wrong.add("lets nobody in: " + method);
                }
                for (String role : List.of(Role.Name.LEARNER, Role.Name.ORGANIZER, Role.Name.ADMIN, Role.Name.SYSTEM)) {
                    if (!named.contains(role) && !Acting.as(NOBODY, Set.of(role), refused)) {
                        wrong.add("lets " + role + " in: " + method);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 60, "only " + asked + " methods were found");
    }

    /** Every session bean of the application, as the server offers it; the names come from the server itself. */
    @SuppressWarnings("BanJNDI")
    private static Map<Class<?>, Object> services() throws Exception {
        Map<Class<?>, Object> services = new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
        InitialContext names = new InitialContext();
        for (NameClassPair entry : Collections.list(names.list("java:app/komichi-ejb"))) {
            int mark = entry.getName().indexOf('!');
            if (mark > 0) {
                Class<?> type = Class.forName(
                        entry.getName().substring(mark + 1),
                        false,
                        Thread.currentThread().getContextClassLoader());
                if (type.isAnnotationPresent(Stateless.class)) {
                    services.put(type, names.lookup("java:app/komichi-ejb/" + entry.getName()));
                }
            }
        }
        return services;
    }

    private static RolesAllowed roles(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return null;
        }
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    }

    private static boolean open(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    /** Whether the call is refused before anything is done; its values mean nothing. */
    private static boolean refused(Object service, Method method) throws IllegalAccessException {
        Object[] nothing = new Object[method.getParameterCount()];
        for (int i = 0; i < nothing.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            nothing[i] = type == long.class
                    ? (Object) 0L
                    : type == int.class ? (Object) 0 : type == boolean.class ? false : null;
        }
        try {
            method.invoke(service, nothing);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof EJBAccessException;
        }
    }
}
