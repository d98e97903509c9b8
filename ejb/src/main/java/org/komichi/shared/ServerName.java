package org.komichi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which of several servers this is: a name by chance, new with every start, and the place where it stands. */
@ApplicationScoped
public class ServerName {
    private final String name = UUID.randomUUID().toString();

    @Inject
    @ConfigProperty(name = "komichi.http.port", defaultValue = "8080")
    int port;

    /** The name; it tells nothing but that two answers are one server's. */
    public String name() {
        return name;
    }

    /** Host and port, for those who look after it. */
    public String place() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + port;
        } catch (UnknownHostException nameless) {
            return "localhost:" + port;
        }
    }
}
