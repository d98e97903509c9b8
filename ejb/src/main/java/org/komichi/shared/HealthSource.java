package org.komichi.shared;

/** A part of the server that can be well or not, and says so itself; found by CDI wherever somebody asks how this server is. */
public interface HealthSource {
    /** How a part is. */
    enum Condition {
        /** It does what it should. */
        UP,
        /** It is not there yet, and comes by itself. */
        PREPARING,
        /** Nobody asked for it. */
        OFF,
        /** It does not do all it should; the rest does. Somebody should look. */
        TROUBLE,
        /** Without it this server cannot serve. */
        DOWN
    }

    /** One part.
     * @param name what it is called, for programs: {@code database} */
    record Health(String name, Condition condition) {}

    /** How it is now; asks nobody for longer than a few seconds. */
    Health health();
}
