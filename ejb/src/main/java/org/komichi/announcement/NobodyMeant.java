package org.komichi.announcement;

import org.komichi.shared.BusinessRule;

/** A message would reach nobody: there is none of these people, or none who wants such mail. */
public class NobodyMeant extends BusinessRule {
    private static final long serialVersionUID = 1L;

    @Override
    public String field() {
        return "audience";
    }

    @Override
    public int status() {
        return 422;
    }
}
