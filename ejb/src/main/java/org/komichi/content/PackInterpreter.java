package org.komichi.content;

import java.util.List;

/**
 * What a feature knows about its kind of pack. The features implement it as CDI beans; this room only asks.
 */
public interface PackInterpreter {
    /** The kind that is understood. */
    PackKind kind();

    /** What is wrong with a pack beyond the common rules; empty when nothing is. */
    List<PackProblem> check(Pack pack);

    /**
     * A signature of everything that progress hangs on: modules, pages, items, options, keys. Two versions with the same
     * structure differ in wording only, and people who are half-way through are moved to the newer one.
     */
    String structure(Pack pack);
}
