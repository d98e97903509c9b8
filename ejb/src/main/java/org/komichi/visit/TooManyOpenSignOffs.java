package org.komichi.visit;

import org.komichi.shared.BusinessRule;

/** So many sign-offs are waiting that no more are asked for. */
public class TooManyOpenSignOffs extends BusinessRule {
    private static final long serialVersionUID = 1L;

    TooManyOpenSignOffs(int most) {
        super(most);
    }
}
