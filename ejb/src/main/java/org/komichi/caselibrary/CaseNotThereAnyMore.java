package org.komichi.caselibrary;

import org.komichi.shared.BusinessRule;

/** A case that could be read once and was taken out of the library. */
public class CaseNotThereAnyMore extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 410;
    }
}
