package org.komichi.caselibrary;

import org.komichi.shared.BusinessRule;

/** Cases of one real child are not taken until the house has rules for them. */
public class CaseOfOneChild extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
