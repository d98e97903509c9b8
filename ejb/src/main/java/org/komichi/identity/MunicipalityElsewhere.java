package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** The municipality does not lie in the prefecture. */
public class MunicipalityElsewhere extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "municipality";
    }

    @Override
    public int status() {
        return 422;
    }
}
