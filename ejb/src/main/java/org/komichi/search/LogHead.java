package org.komichi.search;

/**
 * Where the change log stands.
 *
 * @param name of this log: a database that was set up anew has another one
 * @param last the highest number that was given
 * @param forgotten changes up to this number are no longer there
 */
record LogHead(String name, long last, long forgotten) {
    /** Whether whoever has read up to a number can read on; who cannot has to begin anew. */
    boolean canFollow(String log, long read) {
        return name.equals(log) && read >= forgotten && read <= last;
    }
}
