package org.komichi.paper;

import org.komichi.shared.BusinessRule;

/** There are fewer groups, or more are asked for than people come. */
public class NoSuchGroup extends BusinessRule {
    private static final long serialVersionUID = 1L;

    /** @param most how many there may be */
    public NoSuchGroup(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "groups";
    }
}
