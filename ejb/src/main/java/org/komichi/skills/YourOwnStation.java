package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** Nobody assesses herself. */
public class YourOwnStation extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
