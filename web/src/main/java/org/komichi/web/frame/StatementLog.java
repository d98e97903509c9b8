package org.komichi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.komichi.shared.StatementCount;

/**
 * With {@code komichi.statements.log=true}: one line a request with its method, path and number of SQL statements. For the
 * test that keeps pages to eight statements, and for whoever looks for a slow page; off by default.
 */
public class StatementLog implements Filter {
    private static final Logger LOG = Logger.getLogger("org.komichi.statements");

    @Inject
    @ConfigProperty(name = "komichi.statements.log", defaultValue = "false")
    boolean wanted;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!wanted) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest http = (HttpServletRequest) request;
        StatementCount.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.info(http.getMethod() + " " + http.getRequestURI() + " statements=" + StatementCount.soFar());
            StatementCount.end();
        }
    }
}
