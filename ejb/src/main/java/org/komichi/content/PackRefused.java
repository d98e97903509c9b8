package org.komichi.content;

import java.util.List;
import org.komichi.shared.BusinessRule;

/** A pack was refused, whole. It says everything that was found, so that one visit to the editor mends it. */
public class PackRefused extends BusinessRule {
    private static final long serialVersionUID = 1L;

    /** More than this nobody reads at once. */
    static final int SHOWN = 200;

    private final transient List<PackProblem> problems;

    /** @param problems at least one */
    public PackRefused(List<PackProblem> problems) {
        super(problems.size());
        this.problems = problems.stream().limit(SHOWN).toList();
    }

    /** What to mend, in the order of files and lines. */
    public List<PackProblem> problems() {
        return problems;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String getMessage() {
        return "pack-refused " + problems;
    }
}
