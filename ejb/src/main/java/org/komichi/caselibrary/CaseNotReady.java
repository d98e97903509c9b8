package org.komichi.caselibrary;

import java.util.List;
import org.komichi.shared.BusinessRule;

/** The case is not finished, or something in it is wrong. */
public class CaseNotReady extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final transient List<CaseFault> faults;

    /** @param faults what is to be mended, all of it */
    public CaseNotReady(List<CaseFault> faults) {
        super(faults.size());
        this.faults = List.copyOf(faults);
    }

    /** What is to be mended. */
    public List<CaseFault> faults() {
        return faults == null ? List.of() : faults;
    }
}
