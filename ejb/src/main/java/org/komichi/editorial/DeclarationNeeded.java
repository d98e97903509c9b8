package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Who hands in a fictional case says that it is invented. */
public class DeclarationNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
