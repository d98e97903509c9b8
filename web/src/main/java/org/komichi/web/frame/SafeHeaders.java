package org.komichi.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.komichi.shared.RequestNumber;

/**
 * Headers that keep a page to itself, and the rule that a changing request comes from our own pages: browsers tell by
 * {@code Sec-Fetch-Site} or {@code Origin}; programs that send neither carry a bearer token, not a cookie.
 */
public class SafeHeaders implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");
    private static final Pattern DOOR = Pattern.compile("/organizer/workshops/[^/]+/door");
    private static final String DOOR_WORKER = "/assets/door/worker.js";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader(RequestNumber.HEADER, RequestWatch.number(http));
        String path = http.getRequestURI();
        // Only who stands at a door reads tickets with the camera.
        String camera = DOOR.matcher(path).matches() ? "(self)" : "()";
        answer.setHeader("Permissions-Policy", "camera=" + camera + ", microphone=(), geolocation=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // Who came by TLS once never comes without it again; nobody who tries Komichi without TLS is locked out.
        if (http.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (path.equals(DOOR_WORKER)) {
            answer.setHeader("Service-Worker-Allowed", "/organizer/workshops/");
        }
        if (path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            answer.setHeader("Cache-Control", "no-store");
        }
        // Pages get theirs, with a nonce, from PrimeFaces (web.xml); two policies would both apply.
        if (path.startsWith("/api/") || path.startsWith("/content/")) {
            answer.setHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none';"
                            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        }
        // An error page comes after what was there is thrown away, headers included; whether the request may come was
        // asked before.
        boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
        if (first && !KNOWN.contains(http.getMethod())) {
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (first && !READING.contains(http.getMethod()) && http.getHeader("Authorization") == null && !ownPage(http)) {
            request.setAttribute(Refusals.FORGED, true);
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean ownPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals("null")) {
            return here(origin, request);
        }
        String referer = request.getHeader("Referer");
        return referer == null ? request.getHeader("Cookie") == null : here(referer, request);
    }

    private static boolean here(String address, HttpServletRequest request) {
        try {
            String host = new URI(address).getAuthority();
            return host != null && host.equalsIgnoreCase(request.getHeader("Host"));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
