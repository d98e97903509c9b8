package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Who hands a case in has completed the module on privacy. */
public class PrivacyModuleNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
