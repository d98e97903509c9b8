package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** Without the family's consent there is no accompanied visit. */
public class FamilyConsentNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "familyAgreed";
    }

    @Override
    public int status() {
        return 422;
    }
}
