package org.komichi.discussion;

import org.komichi.caselibrary.CaseStatus;
import org.komichi.shared.Bilingual;

/**
 * A case as it is named beside what somebody keeps of it. One that was taken out of the library has no title any more.
 *
 * @param number may be null
 * @param title null when it was taken out
 */
public record NamedCase(long id, String slug, String number, Bilingual title) {
    static NamedCase of(long id, String slug, String number, Bilingual title, CaseStatus status) {
        return new NamedCase(id, slug, number, status == CaseStatus.WITHDRAWN ? null : title);
    }

    /** Whether it was taken out of the library. */
    public boolean gone() {
        return title == null;
    }
}
