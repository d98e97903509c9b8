package org.komichi.identity;

/** How far a role reaches. */
public enum Scope {
    PLATFORM,
    ORGANISATION,
    RUN
}
