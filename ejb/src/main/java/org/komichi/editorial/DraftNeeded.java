package org.komichi.editorial;

import org.komichi.shared.BusinessRule;

/** Only a draft is written on. */
public class DraftNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
