package org.komichi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Remembers the language that {@code ?lang=} asked for, for a year. */
public class RememberLanguage implements Filter {
    @Inject
    Language language;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        language.asked((HttpServletRequest) request).ifPresent(locale -> {
            Cookie cookie = new Cookie(Language.COOKIE, locale.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            ((HttpServletResponse) response).addCookie(cookie);
        });
        chain.doFilter(request, response);
    }
}
