package org.komichi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.komichi.operation.RequestFigures;
import org.komichi.operation.Telemetry;
import org.komichi.shared.RequestNumber;
import org.komichi.shared.StatementCount;

/**
 * Stands around every request, before anybody is signed in: gives it its number, and counts its SQL statements. A listener and no
 * filter, because who is not even recognised may meet a defect too.
 *
 * <p>With {@code komichi.statements.log=true} it writes one line a request with method, page and number of statements: for the test
 * that keeps pages to eight, and for whoever looks for a slow page.
 */
public class RequestWatch implements ServletRequestListener {
    /** Request attribute: where the answer will say its status. */
    static final String RESPONSE = "komichi.response";

    private static final String BEGIN = "komichi.begin";
    private static final String TRACE = "komichi.trace";

    /** What nobody waits for. */
    private static final Set<String> UNCOUNTED = Set.of("/assets/*", "/api/health");

    private static final Logger STATEMENTS = Logger.getLogger("org.komichi.statements");

    @Inject
    RequestFigures figures;

    @Inject
    Telemetry telemetry;

    @Inject
    @ConfigProperty(name = "komichi.behind.proxy", defaultValue = "false")
    boolean behindProxy;

    @Inject
    @ConfigProperty(name = "komichi.statements.log", defaultValue = "false")
    boolean statementsWanted;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        // Only our own proxy may say which number a request has; a stranger could make many alike.
        String number = RequestNumber.of(behindProxy ? request.getHeader(RequestNumber.HEADER) : null);
        request.setAttribute(RequestNumber.ATTRIBUTE, number);
        request.setAttribute(BEGIN, System.nanoTime());
        if (telemetry.on()) {
            request.setAttribute(TRACE, telemetry.request(request.getHeader("traceparent")));
        }
        RequestNumber.use(number);
        StatementCount.begin();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        if (statementsWanted) {
            STATEMENTS.info(
                    request.getMethod() + " " + request.getRequestURI() + " statements=" + StatementCount.soFar());
        }
        count(request);
        StatementCount.end();
        RequestNumber.use(null);
    }

    private void count(HttpServletRequest request) {
        String route = RequestRoute.of(request);
        int status = request.getAttribute(RESPONSE) instanceof HttpServletResponse response ? response.getStatus() : 0;
        long nanos = System.nanoTime() - (long) request.getAttribute(BEGIN);
        if (status > 0 && !UNCOUNTED.contains(route)) {
            figures.add(status, nanos / 1_000_000);
        }
        if (request.getAttribute(TRACE) instanceof Telemetry.Request trace) {
            trace.end(request.getMethod(), route, status, nanos / 1e9, StatementCount.soFar());
        }
    }

    /** The number of a request. */
    public static String number(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestNumber.ATTRIBUTE));
    }
}
