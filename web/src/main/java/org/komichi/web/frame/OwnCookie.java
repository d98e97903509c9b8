package org.komichi.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small thing that a browser keeps for us. Where it came by TLS the cookie's name begins with {@code __Host-}: then browsers take it from
 * this host only, never without TLS, and no neighbour can lay one of that name beside it. Scripts do the same (komichi.js).
 */
public final class OwnCookie {
    private static final String HOST = "__Host-";
    private static final String SECURE = "__Secure-";
    private static final String EVERYWHERE = "/";

    private final String name;
    private final String path;

    private OwnCookie(String name, String path) {
        this.name = name;
        this.path = path;
    }

    /** One that every page gets. */
    public static OwnCookie named(String name) {
        return new OwnCookie(name, EVERYWHERE);
    }

    /** One that only some pages get; browsers do not allow {@code __Host-} for such, so it is {@code __Secure-}. */
    public static OwnCookie below(String path, String name) {
        return new OwnCookie(name, path);
    }

    /** What the browser kept. */
    public Optional<String> of(HttpServletRequest request) {
        String wanted = nameFor(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Asks the browser to keep something; scripts cannot read it. */
    public void keep(String value, Duration time, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(nameFor(request), value);
        cookie.setPath(path);
        cookie.setMaxAge((int) time.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The name of a cookie that every page gets, where people come by TLS or not. */
    public static String hostName(String name, boolean tls) {
        return tls ? HOST + name : name;
    }

    private String nameFor(HttpServletRequest request) {
        if (path.equals(EVERYWHERE)) {
            return hostName(name, request.isSecure());
        }
        return request.isSecure() ? SECURE + name : name;
    }
}
