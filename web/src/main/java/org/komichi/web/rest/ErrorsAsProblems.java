package org.komichi.web.rest;

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
import org.komichi.shared.RequestNumber;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Programs;
import org.komichi.web.frame.RequestWatch;

/**
 * Stands before the error pages: what a filter, a gate or the server itself refused before the API had its turn reaches a
 * program as a {@link Problem} all the same, never as a page.
 */
public class ErrorsAsProblems implements Filter {
    @Inject
    Language language;

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        response.setHeader(RequestNumber.HEADER, RequestWatch.number(request));
        if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        if (!Programs.ask(request)) {
            boolean looked = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
            HttpServletRequest page = looked ? request : new NothingSent(request);
            // Found out here, once: beans of the frame have the request itself, and would ask what was sent.
            language.of(page);
            chain.doFilter(page, response);
            return;
        }
        Problems problems = new Problems(language.of(request), request.getUserPrincipal() != null);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = failure == null ? problems.ofStatus(response.getStatus()) : problems.of(failure);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }
}
