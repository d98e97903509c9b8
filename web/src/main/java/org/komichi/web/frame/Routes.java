package org.komichi.web.frame;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads the addresses of {@code WEB-INF/routes.txt} to their pages: {@code /courses/{slug}/{module}} shows
 * {@code /course/module.xhtml} with two request parameters. Pages have no other address: a direct {@code .xhtml} is not found.
 */
public class Routes implements Filter {
    /** Request attribute: the address as the reader sees it. */
    public static final String ADDRESS = Routes.class.getName();

    /** Request attribute: the line of {@code routes.txt} that fits, {@code /courses/{slug}}; it tells nobody's code or link. */
    public static final String TEMPLATE = "komichi.route";

    /** Attribute of the application: all lines, for whoever meets a request before it is led anywhere. */
    private static final String ALL = "komichi.routes";

    private record Route(String template, Pattern address, List<String> names, String page) {}

    private final List<Route> routes = new ArrayList<>();

    @Override
    public void init(FilterConfig config) throws ServletException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                config.getServletContext().getResourceAsStream("/WEB-INF/routes.txt"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new ServletException(e);
        }
        config.getServletContext().setAttribute(ALL, List.copyOf(routes));
    }

    /** The line of {@code routes.txt} that fits an address. */
    static Optional<String> fitting(ServletContext context, String path) {
        return context.getAttribute(ALL) instanceof List<?> all
                ? all.stream()
                        .map(Route.class::cast)
                        .filter(route -> route.address().matcher(path).matches())
                        .map(Route::template)
                        .findFirst()
                : Optional.empty();
    }

    private void add(String line) {
        String[] parts = line.strip().split("\\s+");
        List<String> names = new ArrayList<>();
        Matcher found = Pattern.compile("\\{(\\w+)}").matcher(parts[0]);
        while (found.find()) {
            names.add(found.group(1));
        }
        String pattern = parts[0].replaceAll("\\{\\w+}", "([^/]+)");
        routes.add(new Route(parts[0], Pattern.compile(pattern), names, parts[1]));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = RequestRoute.path(http);
        if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (http.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT) {
            // A file such as /my/competencies/plan.ics: it has an address of its own and is no outcome {code}.
            chain.doFilter(request, response);
            return;
        }
        if (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        for (Route route : routes) {
            Matcher matcher = route.address().matcher(path);
            if (matcher.matches()) {
                String query = http.getQueryString();
                request.setAttribute(TEMPLATE, route.template());
                request.setAttribute(ADDRESS, path + (query == null ? "" : "?" + query));
                request.getRequestDispatcher(route.page() + parts(route, matcher))
                        .forward(request, response);
                return;
            }
        }
        if (!path.contains(".") && http.getServletContext().getResourcePaths(path + "/") != null) {
            // A folder of pages is no address: there is nothing there, and so nothing that is forbidden.
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    // Parameters of a dispatcher's path come before those of the request: a form cannot overwrite them.
    private static String parts(Route route, Matcher matcher) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < route.names().size(); i++) {
            query.append(i == 0 ? '?' : '&')
                    .append(route.names().get(i))
                    .append('=')
                    .append(URLEncoder.encode(matcher.group(i + 1), StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
