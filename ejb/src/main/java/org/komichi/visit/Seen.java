package org.komichi.visit;

/** What a supervisor saw of one observed behaviour. */
public enum Seen {
    /** できた: done without help. */
    DONE,
    /** 助言があればできた: done with advice. */
    WITH_ADVICE,
    /** 次回: for the next time. */
    NEXT_TIME
}
