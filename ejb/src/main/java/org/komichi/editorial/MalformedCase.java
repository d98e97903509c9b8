package org.komichi.editorial;

import java.util.List;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseFault;
import org.komichi.shared.BusinessRule;

/** A value that was typed has a kind that no case has: letters in a text that are none, or far too many of them. */
public class MalformedCase extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final transient List<CaseFault> faults;

    /** @param faults where, and what is wrong there */
    public MalformedCase(List<CaseFault> faults) {
        super(faults.stream().map(CaseFault::path).limit(3).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    /** Where, and what is wrong there. */
    public List<CaseFault> faults() {
        return faults == null ? List.of() : faults;
    }

    @Override
    public int status() {
        return 422;
    }
}
