package org.komichi.web.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go after signing in: an address of our own, and nothing else, whatever the link says. */
final class NextAddress {
    private static final String DEFAULT = "/my";

    /** Where second factors are set up. */
    static final String SET_UP_SECOND_FACTOR = "/my/profile/security";

    private NextAddress() {}

    /** The asked address when it is a path of ours; the personal page otherwise. */
    static String orDefault(String asked) {
        return own(asked) ? asked : DEFAULT;
    }

    /** The sign-in page that leads back to an address. */
    static String signInThen(String address, boolean ended) {
        String next = own(address) ? "next=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : "";
        String why = ended ? "ended=true" : "";
        String query = next.isEmpty() || why.isEmpty() ? next + why : next + "&" + why;
        return "/login" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The second step of the sign-in that leads to an address. */
    static String secondStepThen(String address) {
        return "/login/second" + (own(address) ? "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8) : "");
    }

    private static boolean own(String asked) {
        if (asked == null
                || !asked.startsWith("/")
                || asked.startsWith("//")
                || asked.contains("\\")
                || asked.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            URI uri = new URI(asked);
            String path = uri.getPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && !path.startsWith("//")
                    && !path.startsWith("/login")
                    && !path.startsWith("/logout")
                    && !path.startsWith("/api/");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
