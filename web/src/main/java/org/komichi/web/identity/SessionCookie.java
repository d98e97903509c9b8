package org.komichi.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.komichi.shared.Settings;

/** Where people reach Komichi by TLS, the cookie of a session never travels without it. The rest stands in web.xml. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean tls = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
        event.getServletContext().getSessionCookieConfig().setSecure(tls);
    }
}
