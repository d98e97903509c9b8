package org.komichi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private static final Logger STATEMENTS = Logger.getLogger("org.komichi.statements");

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
        StatementCount.end();
        RequestNumber.use(null);
    }

    /** The number of a request. */
    public static String number(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestNumber.ATTRIBUTE));
    }
}
