package org.komichi.content;

import org.komichi.shared.Bilingual;
import org.komichi.shared.BusinessRule;

/** What learners have already cannot be thrown away. */
public class PackIsPublished extends BusinessRule {
    private static final long serialVersionUID = 1L;

    PackIsPublished(Bilingual title) {
        super(title);
    }
}
