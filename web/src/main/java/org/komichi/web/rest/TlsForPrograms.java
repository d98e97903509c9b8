package org.komichi.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.komichi.shared.Settings;

/**
 * Refuses a program whose address begins with http:// where people come by https://. Were it led on or answered, its token would travel in
 * the open each time and nobody would notice. Only a proxy that says so counts: who asks this server itself, on the same machine, has none
 * in between.
 */
public class TlsForPrograms implements Filter {
    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "komichi.behind.proxy", defaultValue = "false")
    boolean behindProxy;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (behindProxy
                && "https".equals(settings.baseUrl().getScheme())
                && inTheOpen(((HttpServletRequest) request).getHeader("X-Forwarded-Proto"))) {
            throw new TlsNeeded();
        }
        chain.doFilter(request, response);
    }

    // Of several proxies the first one in the list met the program.
    private static boolean inTheOpen(String said) {
        return said != null && said.split(",", 2)[0].strip().equalsIgnoreCase("http");
    }
}
