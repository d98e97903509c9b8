package org.komichi.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Remembers the language that {@code ?lang=} asked for, for a year. */
public class RememberLanguage implements Filter {
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    Language language;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        language.asked(asked)
                .ifPresent(locale ->
                        Language.COOKIE.keep(locale.getLanguage(), YEAR, asked, (HttpServletResponse) response));
        chain.doFilter(request, response);
    }
}
