package org.komichi.caselibrary;

import org.komichi.shared.BusinessRule;

/** Those whom the case tells of have not agreed, or no longer agree, that it is told. */
public class CaseConsentMissing extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
