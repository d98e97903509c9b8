package org.komichi.skills;

import org.komichi.shared.BusinessRule;

/** A sheet was filled by somebody else than who is signed in: only who looked signs. */
public class FilledByAnother extends BusinessRule {
    private static final long serialVersionUID = 1L;
}
