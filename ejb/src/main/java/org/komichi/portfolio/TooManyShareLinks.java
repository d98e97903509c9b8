package org.komichi.portfolio;

import org.komichi.shared.BusinessRule;

/** Somebody has so many links that nobody keeps track of them. */
public class TooManyShareLinks extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TooManyShareLinks(int most) {
        super(most);
    }

    @Override
    public int status() {
        return 422;
    }
}
