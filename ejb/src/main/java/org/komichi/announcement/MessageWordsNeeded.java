package org.komichi.announcement;

import org.komichi.shared.BusinessRule;

/** A message lacks its subject or its text, in Japanese or in the English that was begun. */
public class MessageWordsNeeded extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String field;

    MessageWordsNeeded(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 422;
    }
}
