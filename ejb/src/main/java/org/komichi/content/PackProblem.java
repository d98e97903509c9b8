package org.komichi.content;

import java.util.List;

/**
 * One thing that is wrong with a pack, precise enough to go there and mend it.
 *
 * @param file path inside the pack; empty when it is about the whole
 * @param line from 1; 0 when the whole file is meant
 * @param code which rule: the text lives in the bundles under {@code content_problem.<code>}
 * @param args what the text mentions, in the order of its placeholders
 */
public record PackProblem(String file, int line, String code, List<Object> args) {
    public PackProblem {
        args = List.copyOf(args);
    }

    /** A problem with the values that its text mentions. */
    public static PackProblem at(String file, int line, String code, Object... args) {
        return new PackProblem(file, line, code, List.of(args));
    }
}
