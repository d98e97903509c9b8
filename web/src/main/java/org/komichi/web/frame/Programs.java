package org.komichi.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells programs, and scripts of our pages, from readers: they get data, also when something goes wrong. */
public final class Programs {
    private Programs() {}

    /** Whether a program asks. */
    public static boolean ask(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        String accept = request.getHeader("Accept");
        String shown = request.getHeader("Authorization");
        return address.startsWith(request.getContextPath() + "/api/")
                || shown != null && shown.startsWith("Bearer ")
                || accept != null && accept.contains("json") && !accept.contains("html");
    }
}
