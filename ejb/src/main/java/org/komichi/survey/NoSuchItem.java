package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** The questionnaire has no such item for this person. */
public class NoSuchItem extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String item;

    NoSuchItem(String item) {
        super(item);
        this.item = item;
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
