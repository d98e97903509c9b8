package org.komichi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which of several servers this is: a name by chance, new with every start. It tells nothing but that two answers are one server's. */
@ApplicationScoped
public class ThisServer {
    /** The header in which a server says its name when it is asked how it is. */
    public static final String HEADER = "Komichi-Server";

    private final String name = UUID.randomUUID().toString();

    public String name() {
        return name;
    }
}
