package org.komichi.web.frame;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;

/** Which kind of address a request came to: {@code /courses/{slug}}, never {@code /courses/hd}. For the log and for figures. */
public final class RequestRoute {
    /** What fits nowhere: one name for all, however many addresses somebody tries. */
    public static final String UNKNOWN = "(none)";

    private RequestRoute() {}

    /** Says it, for a request that is under way. */
    public static String of(HttpServletRequest request) {
        Object template = request.getAttribute(Routes.TEMPLATE);
        if (template != null) {
            return template.toString();
        }
        return kind(request.getHttpServletMapping(), request.getServletPath());
    }

    /** Says it also of a page that was refused before it was led there.
     * @param asked what was asked for */
    static String of(HttpServletRequest request, String asked) {
        boolean led = request.getAttribute(Routes.TEMPLATE) != null
                || request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT;
        return led
                ? of(request)
                : Routes.fitting(request.getServletContext(), asked).orElseGet(() -> of(request));
    }

    /** What a request asks for. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static String kind(HttpServletMapping mapping, String path) {
        MappingMatch match = mapping.getMappingMatch();
        if (match == MappingMatch.EXACT || match == MappingMatch.PATH) {
            return mapping.getPattern();
        }
        return asset(path) ? "/assets/*" : UNKNOWN;
    }

    private static boolean asset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
    }
}
