package org.komichi.workshop;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** What people have seen is called off, so that they learn about it; only a draft goes without a trace. */
public class OnlyDraftsAreDiscarded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    OnlyDraftsAreDiscarded(Bilingual title) {
        super(title);
    }
}
