package org.komichi.search;

import org.komichi.shared.BusinessRule;

/** The index of this server is being made for the first time. A while later the same question will be answered. */
public class SearchNotReady extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }
}
