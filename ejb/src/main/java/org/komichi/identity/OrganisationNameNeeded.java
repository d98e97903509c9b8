package org.komichi.identity;

import org.komichi.shared.BusinessRule;

/** An organisation needs a name of at most 200 characters. */
public class OrganisationNameNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "name";
    }

    @Override
    public int status() {
        return 422;
    }
}
