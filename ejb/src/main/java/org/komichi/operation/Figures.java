package org.komichi.operation;

/** What is true at a moment and not an event; looked at once a minute. */
record Figures(
        long lettersWaiting,
        long lettersFailed,
        long oldestLetterSeconds,
        long searchWaiting,
        long connectionsUsed,
        long connectionsFree,
        long connectionsWaiting) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);
}
