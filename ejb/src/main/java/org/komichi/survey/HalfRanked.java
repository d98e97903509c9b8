package org.komichi.survey;

import org.komichi.shared.BusinessRule;

/** In a ranking some things have a place and others have none, or two have the same. */
public class HalfRanked extends BusinessRule {
    private static final long serialVersionUID = 1L;

    private final String item;

    HalfRanked(Item item) {
        super(item.text(), item.options().size());
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
