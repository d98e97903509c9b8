package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** The item does not offer such an answer. */
public class AnswerOffScale extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String item;

    AnswerOffScale(Item item) {
        super(item.text(), item.min(), item.max());
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
