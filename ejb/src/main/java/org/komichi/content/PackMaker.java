package org.komichi.content;

import java.util.Map;

/** Makes a pack of a single file in a format of its field. Content owns the question, the rooms answer it (as CDI beans). */
public interface PackMaker {
    /** Whether it can make a pack of a file with this name. */
    boolean takes(String name);

    /**
     * Makes a pack of a text.
     *
     * @param name the name of the file, for what is wrong with it
     * @return the texts of the pack by path; they are checked as those of any other
     * @throws PackRefused with everything that keeps it from becoming a pack
     */
    Map<String, String> make(String name, String text);
}
