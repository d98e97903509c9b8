package org.komichi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.shared.BusinessRule;

/**
 * Around all pages and files: what nobody expected is logged once, under the number of the request, by its route and never by its
 * address, which may be a link that lets somebody in. A rule that reached this far answers with its status. What was refused is told
 * here too, because every refusal passes here, whoever said it.
 */
public class Defects implements Filter {
    private static final Logger LOG = Logger.getLogger(Defects.class.getName());

    @Inject
    Refusals refusals;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        anyRequest.setAttribute(RequestWatch.RESPONSE, anyResponse);
        String asked = RequestRoute.path((HttpServletRequest) anyRequest);
        try {
            answer(anyRequest, anyResponse, chain);
        } finally {
            refusals.look((HttpServletRequest) anyRequest, asked, ((HttpServletResponse) anyResponse).getStatus());
        }
    }

    private static void answer(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(anyRequest, anyResponse);
        } catch (ServletException | RuntimeException failure) {
            HttpServletRequest request = (HttpServletRequest) anyRequest;
            HttpServletResponse response = (HttpServletResponse) anyResponse;
            BusinessRule rule = RulesAsMessages.ruleIn(failure);
            if (rule == null) {
                LOG.log(Level.SEVERE, "Defect at " + RequestRoute.of(request), failure);
            }
            if (response.isCommitted()) {
                // Half a file must not look like a whole one: the server breaks the connection off.
                throw failure;
            }
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, rule);
            response.sendError(rule == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : rule.status());
        }
    }
}
