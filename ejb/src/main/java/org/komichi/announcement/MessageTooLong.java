package org.komichi.announcement;

import org.komichi.shared.BusinessRule;

/** A subject or text is longer than fits. */
public class MessageTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String field;

    MessageTooLong(String field, int most) {
        super(most);
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
