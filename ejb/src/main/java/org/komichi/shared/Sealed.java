package org.komichi.shared;

/** A row that holds something sealed with the master key. */
public interface Sealed {
    /** What it holds, sealed. */
    byte[] sealed();

    /** The same, sealed with another key. */
    void sealAnew(byte[] anew);
}
