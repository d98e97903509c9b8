package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** A text is longer than the item takes. */
public class AnswerTooLong extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String item;

    AnswerTooLong(Item item, int length) {
        super(item.text(), item.maxLength(), length);
        this.item = item.id();
    }

    @Override
    public String field() {
        return item;
    }

    @Override
    public int status() {
        return 422;
    }
}
