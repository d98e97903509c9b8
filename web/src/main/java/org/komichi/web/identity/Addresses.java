package org.komichi.web.identity;

import java.util.Set;
import java.util.regex.Pattern;
import org.komichi.identity.Role;

/** Which addresses are for whom. Everything else is public. */
final class Addresses {
    private static final Pattern SIGNED_IN = Pattern.compile("/(my|surveys)(/.*)?|/courses/[^/]+/.+");
    private static final Pattern ORGANIZER = Pattern.compile("/organizer(/.*)?");
    private static final Pattern ADMIN = Pattern.compile("/admin(/.*)?");
    private static final Set<String> FILES = Set.of("/assets/", "/jakarta.faces.resource/");

    private Addresses() {}

    /** The role that an address needs, or null when it is public. */
    static String neededRole(String path) {
        if (ADMIN.matcher(path).matches()) {
            return Role.Name.ADMIN;
        }
        if (ORGANIZER.matcher(path).matches()) {
            return Role.Name.ORGANIZER;
        }
        return SIGNED_IN.matcher(path).matches() ? Role.Name.LEARNER : null;
    }

    /** Whether an address is the same for everybody, so that nobody needs to be recognised. */
    static boolean needNobody(String path) {
        return FILES.stream().anyMatch(path::startsWith) || path.equals("/api/health");
    }

    static boolean api(String path) {
        return path.startsWith("/api/");
    }
}
