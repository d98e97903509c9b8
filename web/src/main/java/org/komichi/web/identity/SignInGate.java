package org.komichi.web.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.komichi.identity.Role;
import org.komichi.web.frame.Programs;
import org.komichi.web.identity.Recognised.Outcome;

/**
 * Stands before the pages that are not public. A reader goes to the sign-in page and comes back; a program, and a script of
 * our pages, gets 401. Services check roles themselves: this is about a helpful answer.
 */
public class SignInGate implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Object outcome = request.getAttribute(SignInMechanism.OUTCOME);
        boolean sending = !READING.contains(request.getMethod());
        String role = Addresses.neededRole(path, sending);
        if (outcome == Outcome.REFUSED) {
            unauthorized(response);
        } else if (role == null || request.isUserInRole(role)) {
            chain.doFilter(request, response);
        } else if (request.isUserInRole(Role.Name.LEARNER)) {
            lacksRole(request, response);
        } else if (Programs.ask(request)) {
            unauthorized(response);
        } else if (outcome == Outcome.SECOND_FACTOR_PENDING) {
            lead(request, response, NextAddress.secondStepThen(address(request, path)));
        } else {
            boolean ended = outcome == Outcome.ENDED || sending;
            lead(request, response, NextAddress.signInThen(address(request, path), ended));
        }
    }

    // Whose roles only wait for her second factor is led to where she sets it up.
    private static void lacksRole(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Boolean.TRUE.equals(request.getAttribute(SignInMechanism.OWES)) && !Programs.ask(request)) {
            lead(request, response, NextAddress.SET_UP_SECOND_FACTOR);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + address);
    }

    private static String address(HttpServletRequest request, String path) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
