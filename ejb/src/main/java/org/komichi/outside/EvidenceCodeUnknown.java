package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** Nobody has made this code, or she took it back. */
public class EvidenceCodeUnknown extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "learner";
    }

    @Override
    public int status() {
        return 422;
    }
}
