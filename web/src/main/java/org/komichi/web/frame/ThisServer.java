package org.komichi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.komichi.shared.ServerName;

/** How a server says which of several it is. */
@ApplicationScoped
public class ThisServer {
    /** The header in which a server says its name when it is asked how it is. */
    public static final String HEADER = "Komichi-Server";

    @Inject
    ServerName server;

    public String name() {
        return server.name();
    }
}
