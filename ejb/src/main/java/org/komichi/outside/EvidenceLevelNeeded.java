package org.komichi.outside;

import org.komichi.shared.BusinessRule;

/** No level was chosen that evidence from elsewhere can support. */
public class EvidenceLevelNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    EvidenceLevelNeeded(int highest) {
        super(highest);
    }

    @Override
    public String field() {
        return "level";
    }

    @Override
    public int status() {
        return 422;
    }
}
