package org.komichi.web.identity;

import java.util.Set;
import java.util.regex.Pattern;
import org.komichi.identity.Role;

/** Which addresses are for whom. Everything else is public. */
final class Addresses {
    private static final Pattern SIGNED_IN = Pattern.compile(
            "/(my|surveys|groups|visits|certificate-files)(/.*)?|/cases/import|/courses/[^/]+/[^/]+/.+");
    /** Anybody may read these; who sends a form there wants to be somebody. */
    private static final Pattern SIGNED_IN_TO_SEND = Pattern.compile("/(courses|workshops|cases)(/.*)?");

    /** Instructors stand at doors and stations too; whose they are, the page asks. */
    private static final Pattern DOOR =
            Pattern.compile("/organizer/workshops/[^/]+/(door|count|stations(?!/plan$)(/.*)?)");

    /** Organizers and assessors; what each of them may decide, the services ask. */
    private static final Pattern EVIDENCE = Pattern.compile("/organizer/evidence(/.*)?");

    private static final Pattern STATION = Pattern.compile(
            "/my/station|/my/station/competencies|/my/station/competencies\\.(csv|xlsx)|/workshops/[^/]+/station");
    private static final Pattern ORGANIZER = Pattern.compile("/organizer(/.*)?");
    /** Editors look after the search as administrators do; who is neither, the page refuses. */
    private static final Pattern SEARCH_DESK = Pattern.compile("/admin/search");
    /** Editors and reviewers; which of the two something needs, the service asks. */
    private static final Pattern EDITORIAL = Pattern.compile("/editor(/.*)?");

    private static final Pattern ADMIN = Pattern.compile("/admin(/.*)?");
    private static final Set<String> FILES = Set.of("/assets/", "/webjars/", "/jakarta.faces.resource/");

    private Addresses() {}

    /** The role that an address needs, or null when it is public.
     * @param sending whether the request is more than reading */
    static String neededRole(String path, boolean sending) {
        if (SEARCH_DESK.matcher(path).matches()) {
            return Role.Name.LEARNER;
        }
        if (ADMIN.matcher(path).matches()) {
            return Role.Name.ADMIN;
        }
        if (DOOR.matcher(path).matches()
                || EDITORIAL.matcher(path).matches()
                || EVIDENCE.matcher(path).matches()) {
            return Role.Name.LEARNER;
        }
        if (ORGANIZER.matcher(path).matches()) {
            return Role.Name.ORGANIZER;
        }
        if (STATION.matcher(path).matches()) {
            return Role.Name.MANAGER;
        }
        boolean signedIn = SIGNED_IN.matcher(path).matches()
                || sending && SIGNED_IN_TO_SEND.matcher(path).matches();
        return signedIn ? Role.Name.LEARNER : null;
    }

    /** Whether an address is the same for everybody, so that nobody needs to be recognised. */
    static boolean needNobody(String path) {
        return FILES.stream().anyMatch(path::startsWith) || path.equals("/api/health");
    }

    static boolean api(String path) {
        return path.startsWith("/api/");
    }
}
