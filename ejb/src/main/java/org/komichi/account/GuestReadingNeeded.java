package org.komichi.account;

import org.komichi.shared.BusinessRule;

/** A guest whose name is written in kanji did not say how it is read: the door searches by reading. */
public class GuestReadingNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "reading";
    }

    @Override
    public int status() {
        return 422;
    }
}
