package org.komichi.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.komichi.shared.Settings;
import org.komichi.web.frame.OwnCookie;

/** Where people reach Komichi by TLS, the cookie of a session never travels without it, and its name says so. The rest stands in web.xml. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean tls = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(tls);
        cookie.setPath("/");
        cookie.setName(OwnCookie.hostName(cookie.getName(), tls));
    }
}
