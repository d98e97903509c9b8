package org.komichi.discussion;

import org.komichi.shared.BusinessRule;

/** Nobody was named who took part. */
public class NobodyTookPart extends BusinessRule {
    private static final long serialVersionUID = 1L;

    NobodyTookPart() {
        super();
    }

    @Override
    public String field() {
        return "people";
    }
}
