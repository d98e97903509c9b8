package org.komichi.caselibrary;

import java.util.List;

/**
 * One thing that is wrong with a case, precise enough to go there and mend it.
 *
 * @param path where: {@code learning[2].sources}; empty when the whole is meant
 * @param code which rule: the text lives in the bundles under {@code content_problem.<code>}
 * @param args what the text mentions, in the order of its placeholders; the first is always the path
 */
public record CaseFault(String path, String code, List<Object> args) {
    public CaseFault {
        args = List.copyOf(args);
    }

    static CaseFault at(String path, String code, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = path;
        System.arraycopy(args, 0, all, 1, args.length);
        return new CaseFault(path, code, List.of(all));
    }

    /** The path as a JSON pointer: {@code /learning/2/sources}. */
    public String pointer() {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
